import type {Batch, Engine} from "../../engine/engine.ts";
import {literal} from "../../sql.ts";
import type {Normaliser, Plain, Reading} from "./reading.ts";

const isLike = (text: string, pattern: string): string => `regexp_like(${text}, ${literal(pattern)})`;
const isPlain = (text: string, {like, unlike}: Plain): string =>
  unlike === undefined ? isLike(text, like) : `${isLike(text, like)} and not ${isLike(text, unlike)}`;

/** SQL of the kind of a text that is its own value, else NULL. */
const plainKind = ({plain}: Normaliser, text: string): string => {
  if (plain.length === 0) return "cast(null as varchar)";
  return `case ${plain.map((one) => `when ${isPlain(text, one)} then ${literal(one.kind)}`).join(" ")} end`;
};

const columns = [
  {name: "text", type: "varchar"},
  {name: "kind", type: "varchar"},
  {name: "value", type: "varchar"}
];

type Read = (text: string) => Reading | null;

/** Those texts of a batch that name something, with kind and value. */
const readBatch = (texts: ArrayLike<unknown>, read: Read): Batch => {
  const found: string[][] = [[], [], []];
  for (let row = 0; row < texts.length; row++) {
    const text = String(texts[row]);
    const reading = read(text);
    if (reading !== null) [text, reading.kind, reading.value].forEach((one, place) => void found[place]!.push(one));
  }
  return {rows: found[0]!.length, columns: found};
};

async function* readAll(engine: Engine, select: string, read: Read): AsyncGenerator<Batch> {
  for await (const {columns: given} of engine.batches(select)) yield readBatch(given[0]!, read);
}

const once = (select: string): string => `select u.text from (${select}) u where u.text is not null group by u.text`;

/**
 * What the texts of a column mean, for all of its rows: SQL sees which texts are their own value; TypeScript reads each of the others once.
 * Makes the table `<name>_odd` (text, kind, value) of those others, and the view `<name>`: the rows of `select` whose text names something,
 * with `kind` and `value` beside their own columns.
 * @param select bare, gives a column `text`
 */
export const readColumn = async (engine: Engine, name: string, select: string, normaliser: Normaliser): Promise<void> => {
  if (normaliser.head !== undefined) return readHeads(engine, name, select, normaliser, normaliser.head);
  const odd = `${name}_odd`;
  const kinds = `select s.*, ${plainKind(normaliser, "s.text")} as kind from (${select}) s`;
  await engine.drop(odd);
  await engine.append(odd, columns, readAll(engine, once(`select k.text from (${kinds}) k where k.kind is null`), normaliser.read));
  await engine.createView(
    name,
    `select k.*, k.text as value from (${kinds}) k where k.kind is not null
    union all
    select s.*, o.kind, o.value from (${select}) s inner join ${odd} o on o.text = s.text`
  );
};

/** The same for texts whose beginning decides: `<name>_heads` holds the rows with it, `<name>_odd` beginnings, and texts that theirs do not decide. */
const readHeads = async (
  engine: Engine,
  name: string,
  select: string,
  {read}: Normaliser,
  {kind, ...head}: NonNullable<Normaliser["head"]>
): Promise<void> => {
  const [odd, heads] = [`${name}_odd`, `${name}_heads`];
  const decides: Read = (text) => ((found) => (found?.kind === kind ? found : null))(read(text));
  await engine.createOrReplace(heads, withHead(select, head));
  await engine.drop(odd);
  await engine.append(odd, columns, readAll(engine, once(`select h.head as text from ${heads} h`), decides));
  // A whole text of another kind may be what others begin with: it decides nothing for them.
  const undecided = `select h.* from ${heads} h left join ${odd} b on b.text = h.head and b.kind = ${literal(kind)} where b.text is null`;
  await engine.append(odd, columns, readAll(engine, once(`select h.text from (${undecided}) h`), read));
  await engine.createView(
    name,
    `select h.*, o.kind, o.value from ${heads} h inner join ${odd} o on o.text = h.head and o.kind = ${literal(kind)}
    union all
    select h.*, o.kind, o.value from (${undecided}) h inner join ${odd} o on o.text = h.text`
  );
};

const withHead = (select: string, {end, unless, like}: Omit<NonNullable<Normaliser["head"]>, "kind">): string => {
  const ended = `select s.*, substr(s.text, 1, strpos(s.text, ${literal(end)}) + ${end.length - 1}) as ended from (${select}) s`;
  const isOther = ["e.ended = ''", ...unless.map((one) => `e.ended like ${literal(`%${one}`)}`)].join(" or ");
  return `select e.*, case when ${isOther} then regexp_extract(e.text, ${literal(like)}) else e.ended end as head from (${ended}) e`;
};
