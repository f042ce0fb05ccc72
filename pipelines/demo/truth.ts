/**
 * The truth beside the files, as Parquet: who each record is, who there is, what was sold, what will happen. Nothing of the product reads it.
 *
 * - records (source, source_key, person, noise): whose each contact is. A feed names them by `people`.
 * - people (person, household, kind, parameters, alive_until): parameters is JSON of what was drawn (`life.parameters`); alive_until is the last day
 *   of which a record knows, null of who would still come when the simulation ends.
 * - vehicles (vin, person, from, to): days; `to` is not included and null while it lasts.
 * - sales (month, store, category, revenue_yuan, deliveries), deals (deal, source, source_key), effects (campaign, uplift), and
 *   future (person, vin, kind, happened_at, amount_yuan, margin_yuan, is_named), the twelve months after the data date, told by the parts of life, each
 *   by its own `tell` (`life.ts`, `telling.ts`). So a new part of life that sells something tells of it in its own file. is_named is false of what comes
 *   under a masked number and no account, so that nothing could say whose it is.
 * - needs (person, vin, need, probability, is_closed): who may need what at the data date; the chance that it closes within the horizon of the catalogue,
 *   worked out in closed form from what can be seen by then, and whether it will. Told for needs whose chance has such a form, by the parts of life.
 *
 * counts.json says what was written: records and their fates per file, keys per feed.
 */
import {rmSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {openDuckdb} from "../../src/engine/duckdb.ts";
import {literal} from "../../src/sql.ts";
import type {Closed} from "./counts.ts";
import type {Life, Part} from "./life.ts";
import {openSink} from "./sink.ts";
import type {Telling} from "./telling.ts";
import {dateText, dayOf, END, LAST_SECOND, monthText, timeText} from "./time.ts";

/** Columns and types of each table; the first ones are written as lives go by, the others are sums at the end. */
const noted = {
  records: "source varchar, source_key varchar, person varchar, noise varchar",
  people: "person varchar, household varchar, kind varchar, parameters varchar, alive_until date",
  vehicles: `vin varchar, person varchar, "from" date, "to" date`,
  deals: "deal varchar, source varchar, source_key varchar",
  future:
    "person varchar, vin varchar, kind varchar, happened_at timestamp, amount_yuan decimal(14, 2), margin_yuan decimal(14, 2), is_named boolean",
  needs: "person varchar, vin varchar, need varchar, probability double, is_closed boolean"
};
const summed = {
  sales: "month varchar, store varchar, category varchar, revenue_yuan decimal(14, 2), deliveries bigint",
  effects: "campaign varchar, uplift double"
};
type Noted = keyof typeof noted;
const names = Object.keys(noted) as Noted[];
/** Tables written as lives go by: the last parts of a piece. */
export const NOTED = names.length;

/** Of a person who never came in sight, "". */
const dateOr = (at: number): string => (Number.isFinite(at) ? dateText(dayOf(at)) : "");

/** What the truth notes of lives, until it is taken: a line of tab-separated text per row, and sums by name. */
export const openNotes = (parts: readonly Part[]) => {
  const texts = Object.fromEntries(names.map((name) => [name, ""])) as Record<Noted, string>;
  const sums = new Map<string, [number, number]>();
  const add = (name: string, first: number, second: number): void => {
    const known = sums.get(name);
    if (known === undefined) sums.set(name, [first, second]);
    else {
      known[0] += first;
      known[1] += second;
    }
  };
  let who = "";
  const telling: Telling = {
    sale: (at, store, category, yuan, deliveries = 0) => {
      if (at <= END && (yuan !== 0 || deliveries !== 0)) add(`sales\t${monthText(at)}\t${store}\t${category}`, yuan, deliveries);
    },
    deal: (deal, source, key, at) => {
      if (at <= END) texts.deals += `${deal}\t${source}\t${key}\n`;
    },
    future: ({vin, kind, at, yuan, margin, isNamed = true}) => {
      if (at > END && at <= LAST_SECOND)
        texts.future += `${who}\t${vin}\t${kind}\t${timeText(at)}\t${yuan}\t${margin.toFixed(2)}\t${isNamed}\n`;
    },
    need: ({vin, need, probability, isClosed}) => {
      texts.needs += `${who}\t${vin}\t${need}\t${probability.toFixed(6)}\t${isClosed}\n`;
    },
    effect: (campaign, isAdded) => add(`effects\t${campaign}`, isAdded ? 1 : 0, 1)
  };
  return {
    record: (source: string, key: string, role: string, person: string, noise: string): void => {
      texts.records += `${source}\t${key}#${role}\t${person}\t${noise}\n`;
    },
    life: (life: Life): void => {
      const {person, cars, relatives} = life;
      who = String(person.number);
      for (const part of parts) part.tell?.(life, telling);
      const household = `h${person.household}`;
      texts.people += `${who}\t${household}\t${person.kind}\t${JSON.stringify(life.parameters)}\t${dateOr(life.leavesAt)}\n`;
      for (const relative of relatives) texts.people += `${relative}\t${household}\trelative\t{}\t\n`;
      for (const car of cars)
        if (car.since <= END)
          texts.vehicles += `${car.vin}\t${who}\t${dateText(dayOf(car.since))}\t${car.until > END ? "" : dateText(dayOf(car.until))}\n`;
    },
    take: () => {
      const taken = {
        texts: names.map((name) => texts[name]),
        sums: [...sums].map(([name, [a, b]]): [string, number, number] => [name, a, b])
      };
      for (const name of names) texts[name] = "";
      sums.clear();
      return taken;
    }
  };
};
export type Notes = ReturnType<typeof openNotes>;

/** A table's tab-separated text as Parquet; one thread, so that the same rows give the same bytes. */
const toParquet = async (folder: string, tables: Readonly<Record<string, string>>): Promise<void> => {
  const engine = await openDuckdb({file: ":memory:", threads: 1, memory: "512MB", temp: join(folder, ".temp")});
  try {
    for (const [name, columns] of Object.entries(tables)) {
      const from = join(folder, `${name}.tsv`);
      const types = columns.split(/, (?!\d)/).map((column) => column.replace(/^"?(\w+)"? (.*)$/, "'$1': '$2'"));
      await engine.run(
        `copy (select * from read_csv(${literal(from)}, delim = '\t', header = false, quote = '', escape = '', nullstr = '', auto_detect = false,
           columns = {${types.join(", ")}})) to ${literal(join(folder, `${name}.parquet`))} (format parquet, compression zstd)`
      );
      rmSync(from);
    }
  } finally {
    await engine.close();
    rmSync(join(folder, ".temp"), {recursive: true, force: true});
  }
};

/** The truth's files: pieces are added in order, then the sums, at last the tables are made. */
export const openTruth = (folder: string) => {
  const sinks = names.map((name) => openSink(join(folder, `${name}.tsv`)));
  const totals = new Map<string, [number, number]>();
  const write = (name: keyof typeof summed, row: (name: string, first: number, second: number) => string): void => {
    const rows = [...totals].filter(([key]) => key.startsWith(`${name}\t`)).sort(([a], [b]) => (a < b ? -1 : 1));
    writeFileSync(join(folder, `${name}.tsv`), rows.map(([key, [a, b]]) => row(key.slice(name.length + 1), a, b)).join(""));
  };
  return {
    /** Adds a piece of table `i`. */
    add: (i: number, bytes: Uint8Array): void => sinks[i]!.write(bytes),
    sums: (pieces: readonly [name: string, first: number, second: number][]): void => {
      for (const [name, first, second] of pieces) {
        const known = totals.get(name) ?? [0, 0];
        totals.set(name, [known[0] + first, known[1] + second]);
      }
    },
    close: async (closed: readonly Closed[]): Promise<void> => {
      for (const sink of sinks) sink.close();
      write("sales", (key, yuan, deliveries) => `${key}\t${yuan}\t${deliveries}\n`);
      write("effects", (key, bought, treated) => `${key}\t${bought / treated}\n`);
      await toParquet(folder, {...noted, ...summed});
      const keys = Object.fromEntries(closed.map((one) => [one.source, one.keys]));
      writeFileSync(join(folder, "counts.json"), `${JSON.stringify({feeds: closed.flatMap((one) => one.counts), keys}, null, 1)}\n`);
    }
  };
};
