import {Bytes} from "./bytes.ts";

const [tab, nought] = [9, 48];

/** Fields of a line, taken one after another. */
export class Fields {
  readonly line: Buffer;
  /** The last field taken: from and before which byte. */
  from = 0;
  to = 0;
  #next = 0;
  constructor(line: Buffer) {
    this.line = line;
  }

  /** Goes to the next field. @throws Error when there is none */
  take(): void {
    const {line} = this;
    let to = this.#next;
    if (to > line.length) throw new Error(`line has fewer fields than its shape: ${line.toString().split("\t").length}`);
    this.from = to;
    while (to < line.length && line[to] !== tab) to++;
    this.to = to;
    this.#next = to + 1;
  }

  /** The next field, which is yet to be taken. */
  peek(): string {
    const next = this.#next;
    this.take();
    this.#next = next;
    return this.string();
  }

  isNextEmpty(): boolean {
    return this.line[this.#next] === tab || this.#next === this.line.length;
  }

  get isEmpty(): boolean {
    return this.from === this.to;
  }

  /** The field taken. */
  string(from = this.from, to = this.to): string {
    return this.line.toString("utf8", from, to);
  }

  /** The field taken, as a count. */
  count(): number {
    let count = 0;
    for (let i = this.from; i < this.to; i++) count = 10 * count + this.line[i]! - nought;
    return count;
  }
}

/** Takes what is its own from a line's fields and writes it as JSON. */
export type Shape = (fields: Fields, out: Bytes) => void;

const [none, comma, colon] = ["null", ",", ":"].map((sign) => Buffer.from(sign)) as [Buffer, Buffer, Buffer];

const between = (open: string, shape: Shape, close: string): Shape => {
  const [before, after] = [Buffer.from(open), Buffer.from(close)];
  return (fields, out) => {
    out.add(before);
    shape(fields, out);
    out.add(after);
  };
};

/** Text, even if empty. */
export const text: Shape = (fields, out) => {
  fields.take();
  out.quoted(fields.line, fields.from, fields.to);
};
/** Text; an empty field is null. */
export const words: Shape = (fields, out) => {
  fields.take();
  if (fields.isEmpty) out.add(none);
  else out.quoted(fields.line, fields.from, fields.to);
};
/** A number or a truth value, as it stands; an empty field is null. */
export const plain: Shape = (fields, out) => {
  fields.take();
  if (fields.isEmpty) out.add(none);
  else out.add(fields.line, fields.from, fields.to);
};

/** Keys in their order, each with its shape, without the braces around them. @param first keys whose fields come before the others' */
export const entries = (shapes: Record<string, Shape>, first: readonly string[] = []): Shape => {
  const ahead = first.map((key) => shapes[key] as Shape);
  const all = Object.entries(shapes).map(
    ([key, shape], i) => [Buffer.from(`${i === 0 ? "" : ","}"${key}":`), shape, first.indexOf(key)] as const
  );
  const aside = new Bytes();
  return (fields, out) => {
    aside.clear();
    const ends = ahead.map((shape) => {
      shape(fields, aside);
      return aside.length;
    });
    for (const [key, shape, place] of all) {
      out.add(key);
      if (place === -1) shape(fields, out);
      else out.add(aside.written, ends[place - 1] ?? 0, ends[place]);
    }
  };
};

/** Keys in their order, each with its shape. */
export const object = (shapes: Record<string, Shape>, first?: readonly string[]): Shape => between("{", entries(shapes, first), "}");

/** Shapes one after another. */
export const sequence =
  (...shapes: Shape[]): Shape =>
  (fields, out) => {
    for (const shape of shapes) shape(fields, out);
  };

/** A field that is not said. */
export const unsaid: Shape = (fields) => fields.take();

const separator: Shape = (_, out) => out.add(comma);

/** Two values, as a list. */
export const pair = (one: Shape, other: Shape): Shape => between("[", sequence(one, separator, other), "]");

const several =
  (shape: Shape): Shape =>
  (fields, out) => {
    fields.take();
    for (let i = fields.count(), isFirst = true; i > 0; i--, isFirst = false) {
      if (!isFirst) out.add(comma);
      shape(fields, out);
    }
  };

/** A field says how many, then each. */
export const list = (shape: Shape): Shape => between("[", several(shape), "]");

/** As a list; of each a key, then its value. */
export const map = (shape: Shape): Shape => {
  const entry = sequence(text, (_, out) => out.add(colon), shape);
  return between("{", several(entry), "}");
};

/** One empty field is null, for a shape whose first field is never empty. */
export const optional =
  (shape: Shape): Shape =>
  (fields, out) =>
    fields.isNextEmpty() ? plain(fields, out) : shape(fields, out);

/** The shape that the first field names. */
export const oneOf =
  (shapes: Record<string, Shape>): Shape =>
  (fields, out) => {
    const name = fields.peek();
    const shape = shapes[name];
    if (!shape) throw new Error(`shape unknown: ${name}`);
    shape(fields, out);
  };
