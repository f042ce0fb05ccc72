import type {Batch, Engine} from "../engine/engine.ts";
import {step} from "../steps/step.ts";
import {type Evidence, holdersOf} from "./holders.ts";

const turnColumns = [
  {name: "phone_no", type: "bigint"},
  {name: "name_hash", type: "bigint"},
  {name: "document_no", type: "bigint"},
  {name: "day_on", type: "date"},
  {name: "holder_no", type: "bigint"},
  {name: "shares", type: "boolean"}
];
const crowdColumns = [
  {name: "phone_no", type: "bigint"},
  {name: "national_ids", type: "bigint"},
  {name: "names", type: "bigint"}
];

type Key = bigint | number;
interface Piece extends Evidence {
  name_hash: Key;
  document_no: Key;
  day_on: string;
}

/** The evidence of one phone after another. */
async function* phones(engine: Engine): AsyncGenerator<{phone_no: Key; isOrganisation: boolean; pieces: Piece[]}> {
  const ordered = `
    select phone_no, name_hash, document_no, day_on, name, surname, is_organisation,
      date_diff('day', date '1970-01-01', first_on) as first_day, date_diff('day', date '1970-01-01', last_on) as last_day, contacts
    from identity.evidence order by phone_no, name_hash, document_no, day_on`;
  let phone: Key | undefined;
  let isOrganisation = false;
  let pieces: Piece[] = [];
  for await (const {rows, columns} of engine.batches(ordered)) {
    const [numbers, names, documents, days, texts, surnames, organisations, firsts, lasts, counts] = columns as ArrayLike<never>[];
    for (let row = 0; row < rows; row++) {
      const next: Key = numbers![row]!;
      if (next !== phone) {
        if (phone !== undefined) yield {phone_no: phone, isOrganisation, pieces};
        phone = next;
        isOrganisation = false;
        pieces = [];
      }
      const document_no: Key = documents![row]!;
      isOrganisation ||= organisations![row] === true;
      pieces.push({
        name_hash: names![row]!,
        document_no,
        day_on: days![row]!,
        name: texts![row] ?? null,
        surname: surnames![row] ?? null,
        document: Number(document_no) === 0 ? null : document_no,
        first: firsts![row]!,
        last: lasts![row]!,
        contacts: counts![row]!
      });
    }
  }
  if (phone !== undefined) yield {phone_no: phone, isOrganisation, pieces};
}

const limits = async (engine: Engine): Promise<{documents: number; names: number}> => {
  const [row] = await engine.rows("select most_national_ids, most_names from identity.kinds where kind = 'phone'");
  return {documents: Number(row?.most_national_ids), names: Number(row?.most_names)};
};

const empty = (columns: readonly unknown[]): unknown[][] => columns.map(() => []);
const asBatch = (columns: unknown[][]): Batch => ({rows: columns[0]!.length, columns});

/**
 * Whose each doubtful phone is: identity.turns has the evidence of phones that several people hold, each with its holder; identity.crowds the
 * phones with more names or national ids than people can share, which join nobody. An organisation's phone is not divided.
 */
export default step({
  name: "identity.turns",
  reads: ["identity.kinds", "identity.evidence"],
  writes: ["identity.turns", "identity.crowds"],
  keep: false,
  async run({engine}) {
    const most = await limits(engine);
    const turns = empty(turnColumns);
    const crowds = empty(crowdColumns);
    for await (const {phone_no, isOrganisation, pieces} of phones(engine)) {
      const documents = new Set(pieces.map(({document}) => document).filter((one) => one !== null)).size;
      const {holders, of, shares} = holdersOf(pieces, most.names);
      if (holders > most.names || documents > most.documents)
        for (const [place, value] of [phone_no, documents, holders].entries()) crowds[place]!.push(value);
      else if (holders > 1 && !isOrganisation)
        for (const [row, {name_hash, document_no, day_on}] of pieces.entries())
          for (const [place, value] of [phone_no, name_hash, document_no, day_on, of[row], shares].entries()) turns[place]!.push(value);
    }
    await engine.drop("identity.turns");
    await engine.append("identity.turns", turnColumns, [asBatch(turns)]);
    await engine.drop("identity.crowds");
    await engine.append("identity.crowds", crowdColumns, [asBatch(crowds)]);
  }
});
