import {encode} from "../builder/address.ts";
import type {Segments} from "./data.ts";

/** The segment page on who is in these segments and in none of the others; nothing where they ask for different consents, so that no rule says it. */
export const toSet = (compared: Segments["compared"], inside: boolean[]): string | undefined => {
  const [first, ...others] = compared?.of ?? [];
  if (!first || others.some(({purpose, channel}) => purpose !== first.purpose || channel !== first.channel)) return undefined;
  const rules = [first, ...others].map(({id, version}, i) => ({type: "segment" as const, ...(!inside[i] && {not: true}), id, version}));
  const {purpose, channel} = first;
  return `/segments/new${encode({v: 1, purpose, channel, root: {type: "group", op: "and", rules}})}`;
};
