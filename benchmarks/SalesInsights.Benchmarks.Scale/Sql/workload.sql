-- Activities by person, month and kind in 2026 up to the day.
select person, strftime(happened, '%Y-%m') as month, kind, count(*) as activities
from activities
where happened >= timestamp '2026-01-01' and happened < timestamp '2026-10-01'
group by all order by all;
