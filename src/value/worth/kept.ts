import {createHash} from "node:crypto";
import type {Batch, Column, Engine} from "../../engine/engine.ts";
import {writeLedger} from "../../identity/ledger.ts";
import type {Ledger} from "../../steps/step.ts";
import type {Fit} from "../model.ts";
import type {Grouped} from "./groups.ts";

/** A change of how fits are made: fits of another version in the ledger are made anew. */
const version = 2;

/** A fit as the ledger keeps it: for which part of value and which moment, from which inputs (a hash of all that it read), and all that it found. */
export interface KeptFit {
  readonly part: string;
  readonly moment: string;
  /** What of the part: visits, spend, hazard … */
  readonly what: string;
  readonly group: string;
  readonly inputs: string;
  readonly report: string;
}

export const keptColumns: Column[] = [
  {name: "part", type: "varchar"},
  {name: "moment_on", type: "date"},
  {name: "what", type: "varchar"},
  {name: "group_name", type: "varchar"},
  {name: "inputs", type: "varchar"},
  {name: "report", type: "varchar"},
  {name: "data_date", type: "date"}
];

/** A hash of columns and texts: what was fitted is the same when it is. */
export const hashOf = (columns: readonly (Float64Array | readonly string[])[]): string => {
  const hash = createHash("sha256").update(`${version}`);
  for (const column of columns)
    hash.update(column instanceof Float64Array ? new Uint8Array(column.buffer, column.byteOffset, column.byteLength) : column.join("\n"));
  return hash.digest("hex").slice(0, 32);
};

/** Fits of before by what they were made of, and those that this run uses. */
export class KeptFits {
  readonly #before: ReadonlyMap<string, KeptFit>;
  readonly #used = new Map<string, {fit: KeptFit; isNew: boolean}>();

  constructor(before: readonly KeptFit[]) {
    this.#before = new Map(before.map((fit) => [keyOf(fit), fit]));
  }

  static async read(engine: Engine, ledger: Ledger): Promise<KeptFits> {
    if (ledger.files("value").length === 0) return new KeptFits([]);
    await engine.registerParquet("value.kept", keptColumns, ledger.files("value"));
    const rows = await engine.rows("select part, moment_on, what, group_name, inputs, report from value.kept");
    await engine.drop("value.kept");
    return new KeptFits(
      rows.map((row) => ({
        part: String(row.part),
        moment: String(row.moment_on),
        what: String(row.what),
        group: String(row.group_name),
        inputs: String(row.inputs),
        report: String(row.report)
      }))
    );
  }

  /** A report of before when it was made of the same, else a new one. */
  one<T>(about: Omit<KeptFit, "report" | "group">, make: () => T): T {
    const key = {...about, group: ""};
    const old = this.#before.get(keyOf(key));
    const found = old === undefined ? make() : (JSON.parse(old.report) as T);
    this.#use({...key, report: old?.report ?? JSON.stringify(found)}, old === undefined);
    return found;
  }

  /** The same of a fit with groups: a row of the ledger each. */
  grouped(about: Omit<KeptFit, "report" | "group">, make: () => Grouped): Grouped {
    const whole = this.#before.get(keyOf({...about, group: ""}));
    if (whole === undefined) {
      const made = make();
      this.#use({...about, group: "", report: JSON.stringify(made.whole)}, true);
      for (const [group, fit] of Object.entries(made.groups)) this.#use({...about, group, report: JSON.stringify(fit)}, true);
      return made;
    }
    const groups: Record<string, Fit> = {};
    this.#use(whole, false);
    for (const fit of this.#before.values())
      if (fit.group !== "" && keyOf({...fit, group: ""}) === keyOf(whole)) {
        groups[fit.group] = JSON.parse(fit.report) as Fit;
        this.#use(fit, false);
      }
    return {whole: JSON.parse(whole.report) as Fit, groups};
  }

  #use(fit: KeptFit, isNew: boolean): void {
    this.#used.set(keyOf(fit), {fit, isNew});
  }

  /** Writes the fits that this run uses to a table, and the new ones among them to the ledger. */
  async write(engine: Engine, ledger: Ledger, dataDate: string): Promise<void> {
    const used = [...this.#used.values()].sort((a, b) => (keyOf(a.fit) < keyOf(b.fit) ? -1 : 1));
    await engine.drop("value.fits");
    await engine.append("value.fits", keptColumns, [
      batchOf(
        used.map(({fit}) => fit),
        dataDate
      )
    ]);
    const fresh = used.filter(({isNew}) => isNew).map(({fit}) => fit);
    if (fresh.length === 0) return writeLedger([], ledger.path("value"));
    await engine.drop("value.fresh");
    await engine.append("value.fresh", keptColumns, [batchOf(fresh, dataDate)]);
    await writeLedger(await engine.files("value.fresh"), ledger.path("value"));
    await engine.drop("value.fresh");
  }
}

const keyOf = ({part, moment, what, group, inputs}: Omit<KeptFit, "report">): string => [part, moment, what, inputs, group].join("\n");

const batchOf = (fits: readonly KeptFit[], dataDate: string): Batch => ({
  rows: fits.length,
  columns: [
    fits.map(({part}) => part),
    fits.map(({moment}) => moment),
    fits.map(({what}) => what),
    fits.map(({group}) => group),
    fits.map(({inputs}) => inputs),
    fits.map(({report}) => report),
    fits.map(() => dataDate)
  ]
});
