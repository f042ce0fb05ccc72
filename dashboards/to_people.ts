import {allowed} from "../src/api/access.ts";
import type {Node} from "../src/segments/rule.ts";
import {encode} from "./builder/address.ts";
import type {View} from "./view.ts";

/** The segment page on the people that conditions find, before anybody's consent is asked about; for who may open it. */
export const toPeople = ({who}: View, rules: Node[]): string | undefined =>
  who && allowed.segments.some((role) => role === who.role)
    ? `/segments/new${encode({v: 1, people: "all", purpose: "marketing", channel: "sms", root: {type: "group", op: "and", rules}})}`
    : undefined;
