-- The flow of 2026 up to the day: stays of each person at each open stage, where they went, and the exact median of the days of those that ended.
with visits as (
  select o.owner as person, s.place, e.entered::date as began,
         lead(e.entered::date) over way as ended, lead(s.place) over way as next_place
  from entries e join opportunities o on o.id = e.opportunity join stages s on s.id = e.stage
  where e.entered < timestamp '2026-10-01'
  window way as (partition by e.opportunity order by e.entered)
), stays as (
  select person, place, began, ended, next_place from visits
  where place < 5 and began <= date '2026-09-30' and (ended is null or ended >= date '2026-01-01')
)
select person, place,
       count(*) filter (where began < date '2026-01-01') as started_with,
       count(*) filter (where began >= date '2026-01-01') as entered,
       count(*) filter (where next_place = 5 or (next_place < 5 and next_place > place)) as advanced,
       count(*) filter (where next_place = 6) as lost,
       count(*) filter (where next_place < place) as moved_back,
       count(*) filter (where ended is null) as still_there,
       quantile_cont((ended - began)::double, 0.5) filter (where ended is not null) as median_days
from stays group by all order by all;
