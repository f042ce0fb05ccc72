import type {Html} from "./html.ts";
import type {Mark} from "./mark.ts";
import type {Table} from "./table.ts";

/** Widths that a picture is drawn at: in the wide column, in the narrow one, on a phone. */
export const widths = {wide: 694, side: 486, phone: 300} as const;

export interface Key {
  colour: "now" | "then";
  text: string;
  /** Drawn as dots rather than as lines or bars. */
  isDot?: true;
}

export interface Figure {
  title: string;
  /** The question that it answers. */
  question: string;
  /** What the colours mean. */
  key?: Key[];
  /** Drawn twice: for the desk and for a phone. */
  draw(width: number): Html;
  /** What it draws, each with where it leads. */
  marks: readonly Mark[];
  column: "wide" | "side";
  table: Table;
  /** `<page>/<table>`: its CSV. */
  csv: string;
}
