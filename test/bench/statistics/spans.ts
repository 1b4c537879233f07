/**
 * Stretches of days from the facts in the table `facts` by the shortest way: the post until its last day or its step's decision;
 * service, leave and supervision on their own days, at most as long as the post; the wait from licence to the first post. No order
 * between simultaneous posts, no merging, nobody dies or moves: what a plain script would do. Ends in `span`; PostgreSQL and DuckDB
 * read the same text.
 */
export const spansOf = (facts: string) => `with known as (
    select f.* from ${facts} f where not exists (select 1 from ${facts} r where r.retracts = f.fact_id)
  ),
  post as (
    select s.person_id, s.post, s.region::text as region, coalesce(s.specialty, '-') as specialty, s.step, s.valid_from as first,
      least(min(e.valid_to), min(c.valid_from) - 1, current_date) as last
    from known s
    left join known e on e.kind = 'post-ended' and e.post = s.post
    left join known c on c.kind in ('bt-approved', 'st-certified', 'at-completed') and c.post = s.post
    where s.kind = 'post-started' group by s.person_id, s.post, s.region, s.specialty, s.step, s.valid_from
  ),
  span as (
    select 'state' as kind, person_id, region, specialty, step, first, last, '' as detail, 100 as percent from post
    union all
    select k.kind, p.person_id, p.region, p.specialty, p.step, k.valid_from, least(coalesce(k.valid_to, p.last), p.last),
      coalesce(k.unit::text, k.leave, '-'), coalesce(k.percent, 100)
    from known k join post p on p.person_id = k.person_id and p.post = k.post
    where k.kind in ('service', 'interruption', 'supervision')
    union all
    select 'wait', l.person_id, '', '', '', l.valid_from, coalesce(min(p.first) - 1, current_date), l.route, 100
    from known l left join post p on p.person_id = l.person_id where l.kind = 'licensed'
    group by l.fact_id, l.person_id, l.valid_from, l.route
  )`;

/** The plain way (statistics.md §6): each stretch times its months, counted; a person counts in the months whose last day they are in. */
export const expansionOf = (facts: string, months: (first: string, last: string) => string) => `
  ${spansOf(facts)}
  select m::date, kind, region, specialty, step, detail, count(*), sum(percent)
  from span cross join lateral ${months(`date_trunc('month', first::timestamp)`, 'last::timestamp')}
  where (m + interval '1 month' - interval '1 day')::date <= last group by 1, 2, 3, 4, 5, 6`;

/** The other way: a change where a stretch begins and where it ends, and a running sum. */
export const deltasOf = (facts: string) => `
  ${spansOf(facts)}
  select month, kind, region, specialty, step, detail,
    sum(sum(n)) over (partition by kind, region, specialty, step, detail order by month)
  from (
    select date_trunc('month', first::timestamp)::date as month, kind, region, specialty, step, detail, 1 as n from span
    union all
    select date_trunc('month', (last + 1)::timestamp)::date, kind, region, specialty, step, detail, -1 from span
  ) change group by month, kind, region, specialty, step, detail`;
