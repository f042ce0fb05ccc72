import {organisationEnd} from "../../contracts/contacts.ts";
import type {Simplifier} from "./han.ts";
import type {Normaliser, Plain, Reading} from "./reading.ts";
import {compound, isCompound, surnameOf} from "./surnames.ts";
import {type Gender, genderOf, titles, untitled} from "./titles.ts";

/** A whole name; one with hidden characters; a surname with a title; a name in Latin letters; a firm's. */
export type NameKind = "full" | "masked" | "surname" | "roman" | "organisation";

/** A name as it is read; surname and gender where the text tells them. */
export interface Name extends Reading<NameKind> {
  surname?: string;
  gender?: Gender;
}

/** What stands in fields of names and names nobody. */
const fillers =
  "^(客户|顾客|先生|女士|小姐|太太|夫人|用户|会员|车主|本人|游客|匿名|保密|暂无|测试|未知|无)|^(test|null|none|unknown|undefined|na|n/a)$";
const shapes = {
  filler: new RegExp(fillers, "iu"),
  firm: new RegExp(organisationEnd, "u"),
  full: /^\p{Script=Han}{2,8}$|^\p{Script=Han}{1,12}(·\p{Script=Han}{1,12})+$/u,
  masked: /^(?=.*\p{Script=Han})(?=.*\*)[\p{Script=Han}·*]{2,8}$/u,
  roman: /^[\p{Script=Latin}'’.-]+( [\p{Script=Latin}'’.-]+)+$/u
};

/** One width, one middle dot, one star for each hidden character; without what is bracketed, emoji and blanks that do not part Latin words. */
const fold = (text: string): string => {
  const plain = text
    .normalize("NFKC")
    .replace(/[•・‧∙●]/gu, "·")
    .replace(/[\p{Extended_Pictographic}\p{Cf}]|\ufe0f/gu, "")
    .replace(/(?<=.)[([【<《][^)\]】>》]*[)\]】>》]?$/u, "")
    .replace(/[()[\]【】<>《》"“”]/gu, "")
    .trim()
    .replace(/\s+/gu, " ");
  return /\p{Script=Han}/u.test(plain) ? plain.replaceAll(" ", "").replace(/[×✱Xx某?○]/gu, "*") : plain;
};

const named = (kind: NameKind, value: string, title?: string): Name => {
  const gender = genderOf(title);
  return {kind, value, ...(/^\*|·/.test(value) ? {} : {surname: surnameOf(value)}), ...(gender === undefined ? {} : {gender})};
};

const ofHan = (plain: string): Name | null => {
  if (shapes.firm.test(plain) && plain.length > 4) return {kind: "organisation", value: plain};
  const {name, title} = untitled(plain);
  if (isCompound(name) || (title !== undefined && /^\p{Script=Han}$/u.test(name))) return {...named("surname", name, title), surname: name};
  if (shapes.full.test(name)) return named("full", name, title);
  return shapes.masked.test(name) ? named("masked", name, title) : null;
};

/** What a name field says, in simplified characters; null for what names nobody: fillers, digits, a single character. */
const reader =
  ({simplify}: Simplifier) =>
  (text: string): Name | null => {
    const plain = simplify(fold(text));
    if (plain === "" || shapes.filler.test(plain) || /\p{Nd}/u.test(plain)) return null;
    if (shapes.roman.test(plain)) return {kind: "roman", value: plain.toUpperCase().replaceAll("’", "'")};
    return ofHan(plain);
  };

const plainOf = ({traditional}: Simplifier): Plain<NameKind>[] => [
  {
    kind: "full",
    like: "^[一-龥]{2,4}$",
    unlike: `${fillers}|(${titles.join("|")})$|^(${compound.join("|")})$|某|${traditional}`
  }
];

export interface Names extends Normaliser<NameKind> {
  read(text: string): Name | null;
}

/** The rule for names of people over a table of characters. */
export const names = (table: Simplifier): Names => ({read: reader(table), plain: plainOf(table)});
