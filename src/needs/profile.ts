import {Bytes} from "../generation/bytes.ts";
import {shapesOf} from "../generation/document.ts";
import type {OpenGeneration} from "../generation/open.ts";
import {evidence} from "./evidence.ts";

const {profile, scores} = shapesOf(evidence);

/** The entries `expected_margin` and `needs` of a person's profile. */
export {scores};

/** A person's profile as JSON text, by id. */
export const profileOf = ({write}: Pick<OpenGeneration, "write">, person_id: string): string | undefined => {
  const out = new Bytes();
  return write(person_id, profile, out) ? out.written.toString() : undefined;
};
