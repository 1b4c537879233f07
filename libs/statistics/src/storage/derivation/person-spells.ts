/**
 * Spells that are not about what a person does in a post.
 * - wait: from the (first known) day of licence to the day before the first step, the first specialist certificate (one that is
 *   recognised needs no ST here), death, emigration or revocation; nobody waits who was in a step or certified before the
 *   licence. `step`, `region`: of the first step, null where none ended the wait.
 * - supervision: a supervisor of a trainee in a unit, on the days that the trainee's post is the main one. supervised: the same
 *   days once, however many supervisors. (`supervisor`, the same days once however many trainees, is made of these for each
 *   supervisor afterwards: supervisors.ts.)
 * - approval: the first decision that completes a step (ST: a specialty), on its day, whether or not a post is known. Of BT also what was
 *   credited in it, null where that is not told.
 */
export const PERSON_SPELLS = `
  licensed as materialized (
    select distinct on (k.pid) k.pid, k.valid_from as on_day, k.route, k.source, k.known_at
    from known k where k.kind = 'licensed' order by k.pid, k.valid_from, k.fact_id
  ),
  first_step as materialized (
    select distinct on (s.pid) s.pid, s.from_day, s.step, s.region from state s order by s.pid, s.from_day
  ),
  wait as materialized (
    select l.pid, l.on_day as from_day, least(f.from_day - 1, e.on_day - 1, c.on_day - 1, 'infinity'::date) as to_day, l.route,
      case when f.from_day < least(e.on_day, c.on_day, 'infinity'::date) then f.step end as step,
      case when f.from_day < least(e.on_day, c.on_day, 'infinity'::date) then f.region end as region
    from licensed l
    left join first_step f on f.pid = l.pid
    left join (
      select x.pid, min(x.on_day) as on_day from leaving x join licensed y on y.pid = x.pid and x.on_day > y.on_day group by x.pid
    ) e on e.pid = l.pid
    left join (select x.pid, min(x.decided) as on_day from completed x where x.grp = 'st' group by x.pid) c on c.pid = l.pid
    where (f.from_day is null or f.from_day > l.on_day) and (c.on_day is null or c.on_day > l.on_day)
      and not exists (select from died d where d.pid = l.pid and d.on_day <= l.on_day)
  ),
  supervising as (
    select s.pid, coalesce(c.pid, k.supervisor_id) as supervisor_id, s.region, coalesce(k.unit, '-') as unit,
      greatest(k.valid_from, s.from_day) as from_day, least(k.valid_to, s.to_day) as to_day
    from known k join state s on s.pid = k.pid and s.post = k.post
    left join canonical c on c.person_id = k.supervisor_id
    where k.kind = 'supervision' and k.valid_from <= s.to_day and k.valid_to >= s.from_day
  ),
  supervision as materialized (
    select t.pid, t.supervisor_id, t.region, t.unit, min(t.from_day) as from_day, max(t.to_day) as to_day
    from (
      select o.*, sum(o.is_new) over (partition by o.pid, o.supervisor_id, o.region, o.unit order by o.from_day, o.to_day) as stretch
      from (
        select s.*, coalesce((max(s.to_day) over (partition by s.pid, s.supervisor_id, s.region, s.unit
          order by s.from_day, s.to_day rows between unbounded preceding and 1 preceding) < s.from_day - 1)::int, 1) as is_new
        from supervising s
      ) o
    ) t
    group by t.pid, t.supervisor_id, t.region, t.unit, t.stretch
  ),
  supervised as materialized (
    select t.pid, t.region, t.unit, min(t.from_day) as from_day, max(t.to_day) as to_day
    from (
      select o.*, sum(o.is_new) over (partition by o.pid, o.region, o.unit order by o.from_day, o.to_day) as stretch
      from (
        select s.*, coalesce((max(s.to_day) over (partition by s.pid, s.region, s.unit
          order by s.from_day, s.to_day rows between unbounded preceding and 1 preceding) < s.from_day - 1)::int, 1) as is_new
        from supervision s
      ) o
    ) t
    group by t.pid, t.region, t.unit, t.stretch
  )`;
