-- What each person allows, after all that is recorded: one row per person and moment with any record. Marketing by a channel is allowed by a grant for
-- that channel or for all, when neither of them is refused; the strictest of the person's contacts counts (features.consents). For partners and finance
-- data no record is a refusal; automated decisions are refused only by a recorded refusal. Who has no row here allows nothing but automated decisions.
-- grain: person_no, as_of_at
with states as (
  select
    person_no,
    as_of_at,
    max(case when purpose = 'marketing' and channel = 'any' then state end) as marketing,
    max(case when purpose = 'marketing' and channel = 'sms' then state end) as sms,
    max(case when purpose = 'marketing' and channel = 'phone' then state end) as phone,
    max(case when purpose = 'marketing' and channel = 'wechat' then state end) as wechat,
    max(case when purpose = 'marketing' and channel = 'email' then state end) as email,
    max(case when purpose = 'marketing' and channel = 'app_push' then state end) as app_push,
    max(case when purpose = 'partner_sharing' then state end) as partner_sharing,
    max(case when purpose = 'finance_data' then state end) as finance_data,
    max(case when purpose = 'automated_decisions' then state end) as automated_decisions
  from features.consents
  group by person_no, as_of_at
)
select
  person_no,
  as_of_at,
  coalesce(marketing, 'granted') = 'granted' and coalesce(sms, marketing, 'refused') = 'granted' as allows_sms,
  coalesce(marketing, 'granted') = 'granted' and coalesce(phone, marketing, 'refused') = 'granted' as allows_phone,
  coalesce(marketing, 'granted') = 'granted' and coalesce(wechat, marketing, 'refused') = 'granted' as allows_wechat,
  coalesce(marketing, 'granted') = 'granted' and coalesce(email, marketing, 'refused') = 'granted' as allows_email,
  coalesce(marketing, 'granted') = 'granted' and coalesce(app_push, marketing, 'refused') = 'granted' as allows_app_push,
  coalesce(partner_sharing, 'refused') = 'granted' as allows_partner_sharing,
  coalesce(finance_data, 'refused') = 'granted' as allows_finance_data,
  coalesce(automated_decisions, 'granted') = 'granted' as allows_automated_decisions
from states
