-- The files of a data folder as tables, with the types that the other queries use.
create schema csv;
create table csv.customers as from read_csv('{folder}/customers.csv', header = true, columns = {'id': 'varchar', 'owner': 'varchar', 'created': 'date'});
create table csv.opportunities as from read_csv('{folder}/opportunities.csv', header = true,
  columns = {'id': 'varchar', 'customer': 'varchar', 'owner': 'varchar', 'created': 'date', 'amount': 'decimal(18, 4)'});
create table csv.entries as from read_csv('{folder}/stage_entries.csv', header = true,
  columns = {'opportunity': 'varchar', 'stage': 'varchar', 'entered': 'timestamp'});
create table csv.orders as from read_csv('{folder}/orders.csv', header = true,
  columns = {'id': 'varchar', 'customer': 'varchar', 'owner': 'varchar', 'ordered': 'date', 'amount': 'decimal(18, 4)'});
create table csv.payments as from read_csv('{folder}/payments.csv', header = true,
  columns = {'id': 'varchar', 'ordered_as': 'varchar', 'received': 'date', 'amount': 'decimal(18, 4)'});
create table csv.activities as from read_csv('{folder}/activities.csv', header = true,
  columns = {'id': 'varchar', 'kind': 'varchar', 'happened': 'timestamp', 'person': 'varchar', 'customer': 'varchar'});
