/** Why a known fact says nothing in the statistics; counted and reported, never skipped silently. */
export const UNUSED_CODES = {
  'without-start': 'the post of the fact has no start',
  'end-before-start': 'the post ends before it begins; it counts as not ended',
  'completion-without-start':
    'nothing of that step had begun before the decision; it counts as an approval only',
  'completion-too-late': 'decided more than 24 months after the post ended; the post counts as discontinued',
  'start-after-death': 'the post begins after the death',
} as const;
export type UnusedCode = keyof typeof UNUSED_CODES;

export const UNUSED = `
  unused as (
    select k.pid, k.fact_id, k.kind, k.valid_from as on_day, 'without-start' as code
    from known k
    where k.kind in ('post-ended', 'interruption', 'service', 'supervision')
      and not exists (select from started s where s.pid = k.pid and s.post = k.post)
      and not exists (select from withdrawn w where w.pid = k.pid and w.post = k.post)
    union all
    select e.pid, e.fact_id, 'post-ended', e.last_day, 'end-before-start'
    from ended e join started s on s.pid = e.pid and s.post = e.post where e.last_day < s.from_day
    union all
    select s.pid, s.fact_id, 'post-started', s.from_day, 'start-after-death'
    from started s join died d on d.pid = s.pid and d.on_day <= s.from_day
    union all
    select c.pid, c.fact_id, c.grp, c.decided,
      case when bool_or(p.pid is not null) then 'completion-too-late' else 'completion-without-start' end
    from completed c
    left join post_days p on p.pid = c.pid and p.grp = c.grp and p.specialty = c.specialty and p.from_day < c.decided
    group by c.pid, c.fact_id, c.grp, c.decided
    having bool_and(p.pid is null or coalesce(p.last_day < c.decided - 1
      and c.decided > p.last_day + interval '24 months', false))
  )`;
