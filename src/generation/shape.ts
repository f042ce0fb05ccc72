/** Fields of a line, taken one after another. */
export class Fields {
  readonly #line: string;
  #at = 0;
  constructor(line: string) {
    this.#line = line;
  }

  take(): string {
    const field = this.peek();
    this.#at += field.length + 1;
    return field;
  }

  peek(): string {
    if (this.#at > this.#line.length) throw new Error(`line has fewer fields than its shape: ${this.#line.split("\t").length}`);
    const end = this.#line.indexOf("\t", this.#at);
    return this.#line.slice(this.#at, end === -1 ? undefined : end);
  }

  isEmpty(): boolean {
    return this.#line[this.#at] === "\t" || this.#at === this.#line.length;
  }
}

/** Takes what is its own from a line's fields and says it as JSON text. */
export type Shape = (fields: Fields) => string;

const quoted = (text: string): string => (/["\\]/.test(text) ? JSON.stringify(text) : `"${text}"`);

/** Text, even if empty. */
export const text: Shape = (fields) => quoted(fields.take());
/** Text; an empty field is null. */
export const words: Shape = (fields) => {
  const field = fields.take();
  return field === "" ? "null" : quoted(field);
};
/** A number or a truth value, as it stands; an empty field is null. */
export const plain: Shape = (fields) => fields.take() || "null";

/** Keys in their order, each with its shape, without the braces around them. @param first keys whose fields come before the others' */
export const entries = (shapes: Record<string, Shape>, first: readonly string[] = []): Shape => {
  const ahead = first.map((key) => shapes[key] as Shape);
  const all = Object.entries(shapes).map(([key, shape], i) => [`${i === 0 ? "" : ","}"${key}":`, shape, first.indexOf(key)] as const);
  return (fields) => {
    const known = ahead.map((shape) => shape(fields));
    let json = "";
    for (const [key, shape, place] of all) json += key + (known[place] ?? shape(fields));
    return json;
  };
};

/** Keys in their order, each with its shape. */
export const object = (shapes: Record<string, Shape>, first?: readonly string[]): Shape => {
  const all = entries(shapes, first);
  return (fields) => `{${all(fields)}}`;
};

const several = (shape: Shape, fields: Fields): string => {
  let json = "";
  for (let left = Number(fields.take()); left > 0; left--) json += (json && ",") + shape(fields);
  return json;
};

/** A field says how many, then each. */
export const list =
  (shape: Shape): Shape =>
  (fields) =>
    `[${several(shape, fields)}]`;

/** As a list; of each a key, then its value. */
export const map = (shape: Shape): Shape => {
  const entry: Shape = (fields) => `${text(fields)}:${shape(fields)}`;
  return (fields) => `{${several(entry, fields)}}`;
};

/** One empty field is null, for a shape whose first field is never empty. */
export const optional =
  (shape: Shape): Shape =>
  (fields) =>
    fields.isEmpty() ? plain(fields) : shape(fields);

/** The shape that the first field names. */
export const oneOf =
  (shapes: Record<string, Shape>): Shape =>
  (fields) => {
    const shape = shapes[fields.peek()];
    if (!shape) throw new Error(`shape unknown: ${fields.peek()}`);
    return shape(fields);
  };
