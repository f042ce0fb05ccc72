import type {Role} from "../state/principal.ts";

/**
 * Who may what: the one table. Each route and page names a row; who is not in it is refused, and so is whatever names none.
 * docs/access.md is made from it.
 */
export const allowed = {
  figures: ["marketer", "executive", "engineer", "privacy"],
  status: ["marketer", "executive", "service", "engineer", "privacy"],
  people: ["marketer", "service", "privacy"],
  identity: ["marketer", "service", "engineer", "privacy"],
  counter: ["service", "privacy"],
  segments: ["marketer"],
  audit: ["privacy"]
} as const satisfies Record<string, readonly Role[]>;

export type Row = keyof typeof allowed;

/** What a row opens, and how much of it is seen: nowhere a name, number or VIN in full. The scope `identifiers:plain` opens those, in exports alone. */
export const shown: Record<Row, {what: string; seen: string}> = {
  figures: {
    what: "figures of the group and its stores",
    seen: "no single person; for executives no count of 1 to 9 people, nor what would give one away"
  },
  status: {what: "what is loaded, held and published", seen: "no person"},
  people: {what: "one person, by id or identifier", seen: "name and number masked, of a VIN the last six"},
  identity: {what: "how a person's id came to be", seen: "identifiers masked, no key of a record"},
  counter: {what: "a store's customers by what a clerk knows of them", seen: "name and number masked, ten people at most"},
  segments: {what: "rules, counts, samples and lists", seen: "name and number masked; no field whose description leaves the role out"},
  audit: {what: "who did and read what", seen: "ids of people"}
};

/** The row that someone's roles are; undefined for a list made elsewhere. */
export const rowOf = (roles: readonly Role[]): Row | undefined => (Object.keys(allowed) as Row[]).find((row) => allowed[row] === roles);
