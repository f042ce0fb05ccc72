import type {Role} from "../state/principal.ts";

/**
 * Who may what: the one table. Each route and page names a row; who is not in it is refused.
 * Names, numbers and VINs are masked for all of them; the scope `identifiers:plain` opens them, in exports alone.
 */
export const allowed = {
  /** Figures of the group and its stores; of no single person. */
  figures: ["marketer", "executive", "engineer", "privacy"],
  /** What is loaded, held and published. */
  status: ["marketer", "executive", "service", "engineer", "privacy"],
  /** One person, by id or identifier. */
  people: ["marketer", "service", "privacy"],
  /** How a person's id came to be. */
  identity: ["marketer", "service", "engineer", "privacy"],
  /** A store's customers by what a clerk knows of them. */
  counter: ["service", "privacy"],
  /** Rules, counts, samples and lists. */
  segments: ["marketer"],
  /** Who did and read what. */
  audit: ["privacy"]
} as const satisfies Record<string, readonly Role[]>;
