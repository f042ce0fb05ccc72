/** The tables that rules read, as the models make them: test/models/marts.test.ts holds them against the models' own columns. */
export const tables: Record<string, string> = {
  "marts.profiles": `person_no bigint, person_id varchar, kind varchar, is_identified boolean, name_masked varchar, mobile_masked varchar, gender varchar,
    province varchar, city varchar, owner_store_code varchar, owner_store_since_on date, owner_brand varchar, owner_region varchar, household_no bigint,
    first_seen_on date, last_seen_on date, vehicles_owned bigint, newest_vehicle_on date, months_since_vehicle bigint, orders bigint,
    revenue_yuan decimal(14, 2), car_yuan decimal(14, 2), shop_yuan decimal(14, 2), first_purchase_on date, last_purchase_on date, recency_days bigint,
    purchase_days bigint, service_visits bigint, service_yuan decimal(14, 2), first_service_on date, last_service_on date, consent_marketing boolean,
    consent_partner_sharing boolean, consent_automated_decisions boolean, consent_finance_data boolean, allows_sms boolean, allows_phone boolean,
    allows_wechat boolean, allows_email boolean, allows_app_push boolean, refuses_contact boolean`,
  "marts.vehicles": `vin varchar, person_no bigint, brand varchar, series varchar, model varchar, energy varchar, owned_since_on date, sold_on date,
    licensed_on date, warranty_ends_on date, mileage_km bigint, service_visits bigint, last_service_on date, insurance_due_on date,
    extended_warranty_due_on date, loan_due_on date, lease_due_on date`,
  "facts.service_visits": `person_no bigint, happened_at timestamp, happened_on date, channel varchar, store_code varchar, status varchar, job_type varchar,
    mileage_km bigint, returned_on date, labour_yuan decimal(14, 2), parts_yuan decimal(14, 2), revenue_yuan decimal(14, 2), revenue_on date`,
  "facts.orders": `person_no bigint, happened_at timestamp, happened_on date, channel varchar, store_code varchar, category varchar, status varchar,
    has_lapsed boolean, paid_on date, delivered_on date, cancelled_on date, amount_yuan decimal(14, 2), refunded_yuan decimal(14, 2),
    revenue_yuan decimal(14, 2), revenue_at timestamp, revenue_on date, brand varchar, series_code varchar, model varchar, campaign_code varchar,
    lead_source varchar`,
  "facts.bookings": `person_no bigint, happened_at timestamp, happened_on date, channel varchar, store_code varchar, kind varchar, status varchar,
    booked_for_on date, arrived_on date, completed_at timestamp, completed_on date, series_code varchar, estimate_yuan decimal(14, 2)`,
  "facts.leads": `person_no bigint, happened_at timestamp, happened_on date, channel varchar, store_code varchar, status varchar, brand varchar,
    model varchar, lead_source varchar, campaign_code varchar, intent_level varchar, contacted_on date, series_code varchar`,
  "facts.showroom_visits": `person_no bigint, happened_at timestamp, happened_on date, channel varchar, store_code varchar, is_first boolean,
    is_valid boolean, intent_level varchar, lead_source varchar, campaign_code varchar, series_code varchar`,
  "facts.interactions": `person_no bigint, happened_at timestamp, happened_on date, channel varchar, store_code varchar, kind varchar, subject varchar,
    medium varchar, campaign_code varchar, amount_yuan decimal(14, 2)`,
  "facts.appraisals": `person_no bigint, happened_at timestamp, happened_on date, channel varchar, store_code varchar, asked_yuan decimal(14, 2),
    offered_yuan decimal(14, 2), accepted boolean, closed_on date`,
  "facts.finance_applications": `person_no bigint, happened_at timestamp, happened_on date, channel varchar, store_code varchar, lender varchar,
    kind varchar, status varchar, amount_yuan decimal(14, 2), decided_on date`,
  "facts.campaign_members": `person_no bigint, campaign_code varchar, arm varchar, assigned_at timestamp, assigned_on date`,
  "facts.contracts": `person_no bigint, channel varchar, store_code varchar, kind varchar, provider varchar, signed_on date, starts_on date, ends_on date,
    principal_yuan decimal(14, 2), premium_yuan decimal(14, 2), state varchar, is_renewed boolean, renewal integer, due_on date`,
  "facts.opportunities": `person_no bigint, brand varchar, began_on date, last_on date, leads bigint, visits bigint, test_drives bigint, state varchar,
    store_code varchar, delivered_on date`,
  "facts.deals": `person_no bigint, happened_at timestamp, happened_on date, direction varchar, began_in varchar, store_code varchar, brand varchar,
    delivered_on date, amount_yuan decimal(14, 2), leads bigint, visits bigint, test_drives bigint, has_lapsed boolean`,
  "marts.needs": `person_no bigint, need varchar, vin varchar, probability decimal(7, 6), due_on date, is_due boolean`
};

/** Name → type, of one table's text. */
export const columnsOf = (table: string): [name: string, type: string][] =>
  [...(tables[table] ?? "").matchAll(/(\w+) ((?:decimal\(\d+, \d+\))|\w+)(?:,|$)/g)].map(([, name = "", type = ""]) => [name, type]);
