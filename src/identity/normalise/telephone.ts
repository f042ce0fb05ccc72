import {fold} from "./fold.ts";
import {phone} from "./phone.ts";
import type {Normaliser, Reading} from "./reading.ts";

/** Only a mobile number is an identifier; a landline is a household's or a firm's, a relay number a platform's, a masked one up to 10,000 people's. */
export type TelephoneKind = "mobile" | "landline" | "relay" | "masked";

const country = "(?:(?:\\+|00)?86-?)?";
const extension = "(?:-|转|,|#|x|ext\\.?)([0-9]{1,6})";
const relay = new RegExp(`^${country}(1[3-9][0-9])-?([0-9]{4})-?([0-9]{4})${extension}$`, "i");
const landline = new RegExp(`^(?:0|(?:\\+|00)?86-?0?)(10|2[0-9]|[3-9][0-9]{2})-?([1-9][0-9]{6,7})(?:${extension})?$`, "i");
const masked = new RegExp(`^${country}(1[3-9][0-9])-?[*×x●]{3,8}-?([0-9]{3,4})$`, "i");

const withExtension = (number: string, more: string | undefined): string => (more === undefined ? number : `${number}-${more}`);

/**
 * What a phone field says. A mobile has 11 digits; a landline its area code, `-`, the number, and its extension if it has one; a relay number
 * the 11 digits, `-` and the platform's extension; a masked number what is left of 11 digits around stars.
 * @see GB/T 15279 (numbers), Taobao's order number protection since 2022-08-24 (relay numbers die 15 days after the deal)
 */
const read = (text: string): Reading<TelephoneKind> | null => {
  const mobile = phone(text);
  if (mobile !== null) return {kind: "mobile", value: mobile};
  const plain = fold(text).replace(/[()]/g, "").replace(/[–—−]/g, "-");
  const [, a, b, c, through] = relay.exec(plain) ?? [];
  if (through !== undefined) return {kind: "relay", value: `${a}${b}${c}-${through}`};
  const [, area, number, inside] = landline.exec(plain) ?? [];
  if (number !== undefined) return {kind: "landline", value: withExtension(`0${area}-${number}`, inside)};
  const [, before = "", after = ""] = masked.exec(plain) ?? [];
  return before === "" ? null : {kind: "masked", value: before + after.padStart(8, "*")};
};

export const telephone: Normaliser<TelephoneKind> = {
  read,
  plain: [
    {kind: "mobile", like: "^1[3-9][0-9]{9}$"},
    {kind: "landline", like: "^0(10|2[0-9]|[3-9][0-9]{2})-[1-9][0-9]{6,7}$"},
    {kind: "masked", like: "^1[3-9][0-9][*]{4}[0-9]{4}$"},
    {kind: "relay", like: "^1[3-9][0-9]{9}-[0-9]{3,6}$"}
  ]
};
