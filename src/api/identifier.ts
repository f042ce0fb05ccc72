import {z} from "zod";
import {type IdentifierKind, normalisers} from "../identity/normalise/index.ts";

const kinds = Object.keys(normalisers) as [IdentifierKind, ...IdentifierKind[]];

export const Identifier = z
  .strictObject({
    kind: z.enum(kinds),
    value: z.string().min(1).max(200),
    scope: z.string().max(200).optional().meta({description: "The app of an openid, the programme of a member number; none: any"})
  })
  .meta({id: "Identifier"});
export type Identifier = z.infer<typeof Identifier>;

/** The value as identity writes it, or null when it cannot be one of its kind. */
export const normalise = ({kind, value}: Identifier): string | null => normalisers[kind](value);
