-- Customers in hand for at least ten working days (here: acquired by 15 September) with neither an opportunity nor an order since.
select c.owner as person, count(*) as without
from customers c
where c.created <= date '2026-09-15'
  and not exists (select 1 from opportunities o where o.customer = c.id)
  and not exists (select 1 from orders r where r.customer = c.id and r.ordered >= c.created and r.ordered <= date '2026-09-30')
group by all order by all;
