/**
 * The days on which each supervisor in `$2` (int[]), or everybody, has any trainee, for each region and unit: made of the
 * trainees' stored supervision on side `$1`, because no single trainee's facts tell it. Ends in `fresh_supervisor`.
 */
export const freshSupervisors = (whose: 'everybody' | 'some') => `
  supervisor_days as (
    select s.supervisor_id as pid, s.region, s.unit, s.from_day, s.to_day,
      coalesce((max(s.to_day) over (partition by s.supervisor_id, s.region, s.unit order by s.from_day, s.to_day
        rows between unbounded preceding and 1 preceding) < s.from_day - 1)::int, 1) as is_new
    from statistics.spell s
    where s.side = $1::smallint and s.family = 'supervision' and s.supervisor_id is not null${whose === 'some' ? ' and s.supervisor_id = any ($2::int[])' : ''}
  ),
  supervisor_stretch as (
    select d.*, sum(d.is_new) over (partition by d.pid, d.region, d.unit order by d.from_day, d.to_day) as stretch
    from supervisor_days d
  ),
  fresh_supervisor as (
    select t.pid, t.region, t.unit, min(t.from_day) as from_day, max(t.to_day) as to_day
    from supervisor_stretch t group by t.pid, t.region, t.unit, t.stretch
  )`;
