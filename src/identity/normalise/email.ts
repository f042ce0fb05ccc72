import {fold} from "./fold.ts";
import type {Normaliser, Reading} from "./reading.ts";

const local = "[a-z0-9_%+-]+(?:[.][a-z0-9_%+-]+)*";
const domain = "(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?[.])+[a-z]{2,}";
const shape = new RegExp(`^${local}@${domain}$`);

/** Longest mailbox name and whole address (characters). @see RFC 5321 §4.5.3.1 */
const longest = {local: 64, whole: 254};

/**
 * An address in small letters, or null. Providers deliver without regard to case; dots and what follows a plus are kept, since only some
 * providers ignore them. A masked address (with stars) names nobody.
 */
const read = (text: string): Reading<"email"> | null => {
  const value = fold(text)
    .toLowerCase()
    .replace(/^mailto:/, "")
    .replace(/^[<"']+|[>"',;.]+$/g, "");
  const fits = value.length <= longest.whole && value.indexOf("@") <= longest.local;
  return fits && shape.test(value) ? {kind: "email", value} : null;
};

export const email: Normaliser<"email"> = {read, plain: [{kind: "email", like: `^${local}@${domain}$`, unlike: "^(.{65,}@.*|.{255,})$"}]};
