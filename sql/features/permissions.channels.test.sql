-- 1 grants all and refuses calls; 2 grants messages only; 3 grants one channel yet refuses all; 4 says nothing of marketing and refuses machines' decisions.
create table features.consents as
select person_no, timestamp '2024-01-31 16:00:00' as as_of_at, purpose, channel, state
from (values
  (1, 'marketing', 'any', 'granted'), (1, 'marketing', 'phone', 'refused'), (2, 'marketing', 'sms', 'granted'), (3, 'marketing', 'wechat', 'granted'),
  (3, 'marketing', 'any', 'refused'), (1, 'finance_data', 'any', 'granted'), (4, 'automated_decisions', 'any', 'refused')) as t(person_no, purpose, channel, state);
create table expected as
select * from (values
  (1, true, false, true, true, true, false, true, true), (2, true, false, false, false, false, false, false, true), (3, false, false, false, false, false, false, false, true),
  (4, false, false, false, false, false, false, false, false))
  as t(person_no, allows_sms, allows_phone, allows_wechat, allows_email, allows_app_push, allows_partner_sharing, allows_finance_data, allows_automated_decisions);
