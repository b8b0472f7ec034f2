-- Actual of every target: orders by their owner, payments by the owner of their order, up to the day.
with actual as (
  select 'orders' as measure, owner as person, date_trunc('month', ordered)::date as month, sum(amount) as amount
  from orders where ordered between date '2026-01-01' and date '2026-09-30' group by all
  union all
  select 'payments', o.owner, date_trunc('month', p.received)::date, sum(p.amount)
  from payments p join orders o on o.id = p.ordered_as
  where p.received between date '2026-01-01' and date '2026-09-30' group by all
)
select t.measure, t.person, t.first_day, coalesce(a.amount, 0)::decimal(18, 4) as actual, t.amount as target
from targets t left join actual a on a.measure = t.measure and a.person = t.person and a.month = t.first_day
order by all;
