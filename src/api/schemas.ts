import {z} from "zod";

export const PersonId = z
  .string()
  .regex(/^p_[0-9a-z]{8,64}$/)
  .meta({id: "PersonId", description: "A person's id; it survives later merges", example: "p_4xabebmgf6rekw8q"});

export const SegmentId = z
  .string()
  .regex(/^seg_[0-9a-z]{6,32}$/)
  .meta({id: "SegmentId"});
export const SnapshotId = z
  .string()
  .regex(/^snap_[0-9a-z]{6,32}$/)
  .meta({id: "SnapshotId"});
/** Of a segment, as an address has it. */
export const Version = z.coerce.number().int().min(1).max(1_000_000_000);

/** Said in every answer that comes from a generation. */
export const stated = {
  data_date: z.iso.date().meta({description: "Last day included"}),
  generation: z.int()
};

/** Parameters of a list that comes page by page. */
export const paged = (most: number) =>
  z.strictObject({
    limit: z.coerce.number().int().min(1).max(most).default(100),
    cursor: z.string().min(1).max(1000).optional().meta({description: "next_cursor of the page before"})
  });
export const pages = {next_cursor: z.string().nullable().meta({description: "Of the next page; null: this is the last"})};

const count = z.int().min(0);
export const Feed = z
  .strictObject({
    channel: z.string(),
    feed: z.string(),
    counted: count.meta({description: "Records that an independent counter found; the sum of the others"}),
    current: count,
    superseded: count,
    duplicates: count,
    rejected: count,
    ignored: count,
    erased: count
  })
  .meta({id: "Feed"});

export const HeldLoad = z
  .strictObject({channel: z.string(), feed: z.string(), load: z.string(), records: count, reason: z.string()})
  .meta({id: "HeldLoad"});

const day = z.iso.date().nullable();
const text = z.string().nullable();
const yuan = z.number().meta({description: "CNY, VAT included, net of refunds"});

export const Purchases = z.looseObject({
  orders: count,
  revenue_yuan: yuan,
  purchase_days: count,
  recency_days: z.int().nullable(),
  first_on: day,
  last_on: day,
  by_category: z.array(
    z.looseObject({
      category: z.string(),
      orders: count,
      purchase_days: count,
      revenue_yuan: yuan,
      first_on: z.iso.date(),
      last_on: z.iso.date()
    })
  )
});
export const Service = z.looseObject({visits: count, revenue_yuan: yuan, last_on: day});
const Vehicle = z.looseObject({
  vin: z.string().meta({description: "The last six characters"}),
  brand: text,
  series: text,
  from_on: day,
  to_on: day
});
// Not a tuple: zod-openapi writes one as an older draft of JSON Schema than OpenAPI 3.1 has.
const range = z.array(z.number()).length(2);
const Horizon = z.looseObject({
  margin_yuan: z.number().meta({description: "Expected margin, discounted; the sum of the split"}),
  split: z.strictObject({service: z.number(), parts: z.number(), vehicle: z.number(), finance: z.number()}),
  expected_range: range.meta({description: "Holds what is expected with 80 % chance, for what is not known of the models"}),
  outcome_range: range.meta({description: "Holds what will happen with 80 % chance"})
});
/** What a person is expected to bring. */
export const ExpectedMargin = z.looseObject({
  is_estimated: z.boolean().meta({description: "Margins by rates of the group, but for commissions"}),
  discount_ratio: z.number().meta({description: "By which money is worth less a year later"}),
  months_12: Horizon,
  months_36: Horizon,
  months_60: Horizon,
  alive_ratio: z.number().nullable().meta({description: "Chance that the person still comes; null of who never did"}),
  next_visit_on: day,
  car_12_ratio: z.number().meta({description: "Chance that the person buys a car here within 12 months"}),
  next_car_on: day,
  reasons: z.array(z.looseObject({code: z.string()})).meta({description: "The facts that it rests on"}),
  data_date: z.iso.date()
});
const Consent = z.looseObject({purpose: z.string(), channel: z.string(), state: z.string(), decided_on: z.iso.date()});

export const Need = z.looseObject({
  rank: z.int().min(1).meta({description: "1 is the likeliest"}),
  need: z.string().meta({description: "Its name in the catalogue of needs"}),
  vin: text.meta({description: "The last six characters of the car's; null of a need of the person"}),
  probability: z.number().min(0).max(1).meta({description: "That it closes within its horizon, calibrated"}),
  due_on: day,
  is_due: z.boolean(),
  evidence: z
    .array(z.looseObject({feature: z.string(), value: z.string(), zh: z.string(), en: z.string()}))
    .meta({description: "What raises it most, in words"})
});

/** One person's profile, as `marts.profile_documents` keeps it. Names and numbers are masked. More fields may come. */
export const Profile = z
  .looseObject({
    person_id: PersonId,
    kind: z.enum(["person", "organisation", "staff", "anonymous"]),
    is_identified: z.boolean(),
    name: text.meta({description: "Masked"}),
    mobile: text.meta({description: "Masked"}),
    gender: text,
    province: text,
    city: text,
    owner_store: text.meta({description: "Code of the store that looks after the person"}),
    first_seen_on: day,
    last_seen_on: day,
    value: Purchases,
    service: Service,
    expected_margin: ExpectedMargin.nullable(),
    vehicles_owned: count,
    vehicles: z.array(Vehicle),
    needs: z.array(Need).meta({description: "Needs from 0.1 on and those that are due; none for who refused automated decisions"}),
    consents: z.array(Consent),
    identifiers: z.record(z.string(), count).meta({description: "How many identifiers of each kind are known; never the identifiers"})
  })
  .meta({id: "Profile"});
