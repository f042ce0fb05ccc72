import {z} from "zod";

export const PersonId = z
  .string()
  .regex(/^p_[a-z2-7]{10,64}$/)
  .meta({id: "PersonId", description: "A person's id; it survives later merges", example: "p_3k5q7mzj2x4tn6wd"});

/** Said in every answer that comes from a generation. */
export const stated = {
  data_date: z.iso.date().meta({description: "Last day included"}),
  generation: z.int()
};

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

/** One person's profile, as `marts.profile_documents` keeps it; new fields may come. */
export const Profile = z.looseObject({person_id: PersonId}).meta({id: "Profile"});
