import type {Batch, Column, Engine} from "../engine/engine.ts";
import {writeLedger} from "../identity/ledger.ts";
import {step} from "../steps/step.ts";
import {assignSelect, dimensions, type Personas, personasOf} from "./personas.ts";

/** Persons that personas are made of. */
const SAMPLE = 20_000;
/** Fewer people than this have no personas. */
const FEWEST = 200;

/** The ledger of personas, a row per persona and dimension: the first run makes them, later runs assign to them, so that names keep their meaning. */
const columns: Column[] = [
  {name: "persona_no", type: "bigint"},
  {name: "zh", type: "varchar"},
  {name: "en", type: "varchar"},
  {name: "dimension", type: "varchar"},
  {name: "centre", type: "decimal(14, 4)"},
  {name: "scale", type: "decimal(14, 4)"}
];

const sampleSelect = `
  select ${dimensions.map(({name}) => `v.${name}`).join(", ")}
  from scores.persona_vectors as v
  inner join identity.people as p on p.person_no = v.person_no
  order by lower(to_hex(sha256(to_utf8(p.person_id)))), p.person_id
  limit ${SAMPLE}`;

const readSample = async (engine: Engine): Promise<number[][]> => {
  const rows: number[][] = [];
  for await (const {rows: count, columns: found} of engine.batches(sampleSelect))
    for (let row = 0; row < count; row++) rows.push(found.map((column) => Number((column as ArrayLike<number | string>)[row])));
  return rows;
};

const asBatch = ({personas, scale}: Pick<Personas, "personas" | "scale">): Batch => {
  const rows = personas.flatMap(({number, zh, en, centre}) =>
    dimensions.map(({name}, d) => [number, zh, en, name, centre[d]!.toFixed(4), scale[d]!.toFixed(4)])
  );
  return {rows: rows.length, columns: columns.map((_, i) => rows.map((row) => row[i]))};
};

/** The personas that the ledger has; undefined without any, or when they were made of other dimensions. */
const known = async (engine: Engine, files: string[]): Promise<Pick<Personas, "personas" | "scale"> | undefined> => {
  await engine.registerParquet("scores.personas_before", columns, files);
  const rows = await engine.rows("select * from scores.personas_before order by persona_no");
  await engine.drop("scores.personas_before");
  const numbers = [...new Set(rows.map(({persona_no}) => Number(persona_no)))];
  const of = (number: number, name: string) => rows.find((row) => Number(row.persona_no) === number && row.dimension === name);
  const isWhole = numbers.every((number) => dimensions.every(({name}) => of(number, name) !== undefined));
  if (numbers.length === 0 || !isWhole || rows.length !== numbers.length * dimensions.length) return undefined;
  return {
    personas: numbers.map((number) => {
      const {zh, en} = of(number, dimensions[0]!.name)!;
      return {number, zh: String(zh), en: String(en), centre: dimensions.map(({name}) => Number(of(number, name)!.centre))};
    }),
    scale: dimensions.map(({name}) => Number(of(numbers[0]!, name)!.scale))
  };
};

/** scores.personas: who is like whom in needs and behaviour; scores.persona_centres: what each persona is. Nobody who refused automated decisions has one. */
export default step({
  name: "scores.personas",
  reads: ["scores.persona_vectors", "identity.people"],
  writes: ["scores.personas", "scores.persona_centres"],
  apart: {module: import.meta.url, ledger: "personas"},
  async run({engine, ledger}) {
    const before = await known(engine, ledger.files("personas"));
    const sample = before ? [] : await readSample(engine);
    const personas = before ?? (sample.length < FEWEST ? {personas: [], scale: []} : personasOf(sample));
    await engine.drop("scores.persona_centres");
    await engine.append("scores.persona_centres", columns, [asBatch(personas)]);
    await engine.createOrReplace(
      "scores.personas",
      personas.personas.length === 0
        ? "select person_no, cast(null as bigint) as persona_no from scores.persona_vectors where false"
        : assignSelect(personas)
    );
    const isNew = before === undefined && personas.personas.length > 0;
    await writeLedger(isNew ? await engine.files("scores.persona_centres") : [], ledger.path("personas"));
  }
});
