import {z} from "zod";

const upper = (value: string): string => value.normalize("NFKC").replaceAll(/[\s-]/g, "").toUpperCase();
const digits = (value: string): string => value.normalize("NFKC").replaceAll(/[^\d]/g, "");
const text = (value: string): string => value.normalize("NFKC").trim();
const phone = (value: string): string => digits(value).replace(/^(?:0086|86)(?=1\d{10}$)/, "");

interface Kind {
  normalise(value: string): string;
  valid: RegExp;
}

/** Identifiers that a person can be looked up by: how each is written once, and what is one at all. */
export const kinds: Record<string, Kind> = {
  phone: {normalise: phone, valid: /^1[3-9]\d{9}$/},
  national_id: {normalise: upper, valid: /^\d{17}[\dX]$/},
  vin: {normalise: upper, valid: /^[A-HJ-NPR-Z0-9]{17}$/},
  plate: {normalise: upper, valid: /^\p{Script=Han}[A-Z][A-Z0-9]{5,6}$/u},
  uscc: {normalise: upper, valid: /^[0-9A-HJ-NP-RT-UW-Y]{18}$/},
  member_no: {normalise: text, valid: /^\S{1,64}$/},
  unionid: {normalise: text, valid: /^\S{6,64}$/},
  openid: {normalise: text, valid: /^\S{6,64}$/}
};

export const Identifier = z
  .strictObject({
    kind: z.enum(Object.keys(kinds) as [string, ...string[]]),
    value: z.string().min(1).max(200),
    scope: z.string().max(200).optional().meta({description: "The app of an openid, the programme of a member number"})
  })
  .meta({id: "Identifier"});
export type Identifier = z.infer<typeof Identifier>;

/** The value as identity writes it, or nothing when it cannot be one of its kind. */
export const normalise = ({kind, value}: Identifier): string | undefined => {
  const rule = kinds[kind];
  const normal = rule?.normalise(value) ?? "";
  return rule?.valid.test(normal) ? normal : undefined;
};
