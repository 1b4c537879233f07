/** Months after the last day of a post within which its completion still belongs to it. Source: design of issue 4, §2. */
export const MONTHS_TO_COMPLETION = 24;

/** Kinds of fact that complete a step, and the step they complete. */
const GROUP_OF_KIND = `case k.kind when 'bt-approved' then 'bt' when 'st-certified' then 'st' else 'at' end`;
/** BT within ST and stand-alone BT are one step, `bt`, when it is asked whether somebody starts or completes it. */
const GROUP_OF_STEP = `case when s.step in ('bt-in-st', 'bt-standalone') then 'bt' else s.step end`;
/** Which of two simultaneous posts is the main one: st > bt-in-st > bt-standalone > at. */
const PRIORITY = `case s.step when 'st' then 0 when 'bt-in-st' then 1 when 'bt-standalone' then 2 else 3 end`;

/**
 * The days that each post covers, before it is asked which post is the main one.
 * - A withdrawn post never was. A post whose last day lies before its first has no known end (`unused` says so).
 * - A post ends on its last day, on the day before the step's completion (BT and AT: one a person; ST: one a specialty), or on
 *   the day before death, emigration or revocation, whichever is first. Only what comes after the post's first day ends it.
 * - The last post of a step that ended before the completion lasts to the day before the decision, when that is decided within
 *   MONTHS_TO_COMPLETION and until another post takes over.
 */
export const POSTS = `
  withdrawn as (select distinct k.pid, k.post from known k where k.kind = 'post-withdrawn'),
  started as materialized (
    select distinct on (k.pid, k.post) k.pid, k.post, k.step, k.region, k.route, k.sex, k.birth_month, k.valid_from as from_day,
      case when k.step = 'st' then k.specialty else '-' end as specialty, coalesce(k.percent, 100) as percent, k.fact_id,
      k.source, k.known_at
    from known k where k.kind = 'post-started' and not exists (
      select from withdrawn w where w.pid = k.pid and w.post = k.post)
    order by k.pid, k.post, k.fact_id desc
  ),
  ended as materialized (
    select distinct on (k.pid, k.post) k.pid, k.post, k.outcome, k.fact_id,
      case when k.valid_to = 'infinity' then k.valid_from else k.valid_to end as last_day
    from known k where k.kind = 'post-ended'
    order by k.pid, k.post, k.fact_id desc
  ),
  completed as materialized (
    select distinct on (pid, grp, specialty) k.pid, ${GROUP_OF_KIND} as grp,
      case when k.kind = 'st-certified' then k.specialty else '-' end as specialty, k.valid_from as decided,
      k.region, k.step, k.route, k.sex, k.birth_month, k.credited, k.fact_id
    from known k where k.kind in ('bt-approved', 'st-certified', 'at-completed')
    order by pid, grp, specialty, decided, k.fact_id desc
  ),
  leaving as materialized (
    select k.pid, k.kind, k.valid_from as on_day from known k
    where k.kind in ('deceased', 'emigrated', 'licence-revoked')
  ),
  died as (select l.pid, min(l.on_day) as on_day from leaving l where l.kind = 'deceased' group by l.pid),
  left_on as (
    select s.pid, s.post, min(l.on_day) as on_day
    from started s join leaving l on l.pid = s.pid and l.on_day > s.from_day group by s.pid, s.post
  ),
  post_days as materialized (
    select s.pid, s.post, s.step, ${GROUP_OF_STEP} as grp, ${PRIORITY} as priority, s.region, s.specialty, s.route, s.sex,
      s.birth_month, s.percent, s.from_day, e.last_day, e.outcome, c.decided, l.on_day as left_on,
      least(coalesce(e.last_day, 'infinity'), coalesce(c.decided - 1, 'infinity'), coalesce(l.on_day - 1, 'infinity')) as to_day
    from started s
    left join ended e on e.pid = s.pid and e.post = s.post and e.last_day >= s.from_day
    left join completed c on c.pid = s.pid and c.grp = ${GROUP_OF_STEP} and c.specialty = s.specialty and c.decided > s.from_day
    left join left_on l on l.pid = s.pid and l.post = s.post
    where not exists (select from died d where d.pid = s.pid and d.on_day <= s.from_day)
  ),
  ended_early as (
    select distinct on (p.pid, p.grp, p.specialty) p.pid, p.post, p.to_day,
      least(p.decided, coalesce(p.left_on, 'infinity')) - 1 as until
    from post_days p where p.decided is not null
    order by p.pid, p.grp, p.specialty, p.to_day desc, p.from_day desc, p.post
  ),
  lasting as materialized (
    select e.pid, e.post,
      least(e.until, min(case when o.post is not null then greatest(o.from_day, e.to_day + 1) end) - 1) as to_day
    from ended_early e join post_days p on p.pid = e.pid and p.post = e.post
    left join post_days o on o.pid = e.pid and o.post <> e.post and o.to_day > e.to_day
    where e.to_day < e.until and p.last_day = e.to_day
      and p.decided <= p.last_day + interval '${MONTHS_TO_COMPLETION} months'
    group by e.pid, e.post, e.until
  ),
  post_span as materialized (
    select p.pid, p.post, p.step, p.grp, p.priority, p.region, p.specialty, p.route, p.sex, p.birth_month, p.percent, p.from_day,
      coalesce(l.to_day, p.to_day) as to_day, p.outcome, p.decided, p.last_day
    from post_days p left join lasting l on l.pid = p.pid and l.post = p.post and l.to_day > p.to_day
  )`;
