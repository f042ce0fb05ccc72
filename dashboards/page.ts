import type {Generation, LastRun} from "../src/api/generation.ts";
import type {Config} from "../src/config.ts";
import type {State} from "../src/state/open.ts";
import type {Role} from "../src/state/principal.ts";
import type {Html} from "./html.ts";
import type {Table} from "./table.ts";
import type {Filters, View} from "./view.ts";
import type {Words} from "./words.ts";

/** What people have written and frozen, beside what is published. */
export interface Kept {
  state: State;
  /** Folder of the ledger: frozen segments. */
  ledger: string;
  caps: Config["caps"];
}

/** What a page is made from. */
export interface Source extends Kept {
  generation: Generation;
  lastRun(): LastRun;
}

/** A page as a value: its data once, then its tables (screen and CSV) and its markup from the same data. */
export interface Page<D = unknown> {
  name: string;
  path: string;
  title: Words;
  /** Who may see it: a row of src/api/access.ts. */
  roles: readonly Role[];
  /** Its data keep to `filters.within`: only such a page opens for who is bound to stores. */
  isByStore?: true;
  /** Place in the navigation. */
  order: number;
  /** Its data depend on the generation and the filters alone, so they are kept. */
  isOfGeneration: boolean;
  load(source: Source, filters: Filters): Promise<D>;
  /** Tables by name; each is a CSV at /charts/<page>/<name>.csv. */
  tables: Record<string, (data: D, view: View) => Table>;
  render(data: D, view: View): Html;
}

export const page = <D>(value: Page<D>): Page => value as Page;
