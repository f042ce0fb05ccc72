-- A plate goes to the owner's next car; of two cars first seen with it on one day the later by VIN keeps it.
create table identity.plates as select * from (values
  ('苏A12345', 'LSVAB4BR1DN000001', date '2020-01-01'), ('苏A12345', 'lsvab4br1dn00000I', date '2019-06-01'),
  ('苏A12345', 'LSVAB4BR1DN000002', date '2023-05-01'), ('苏B12345', 'LSVAB4BR1DN000003', date '2023-05-01'),
  ('苏B12345', 'LSVAB4BR1DN000004', date '2023-05-01'), ('苏C12345', 'unknown', date '2023-05-01')) as t(plate, vin, day_on);
create table expected as select * from (values
  ('苏A12345', 'LSVAB4BR1DN000001', date '2019-06-01', date '2023-05-01'),
  ('苏A12345', 'LSVAB4BR1DN000002', date '2023-05-01', cast(null as date)),
  ('苏B12345', 'LSVAB4BR1DN000004', date '2023-05-01', cast(null as date))) as t(plate, vin, from_on, to_on);
