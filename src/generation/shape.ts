/** Fields of a line, taken one after another. */
export class Fields {
  readonly #all: string[];
  #at = 0;
  constructor(line: string) {
    this.#all = line.split("\t");
  }

  take(): string {
    const field = this.#all[this.#at++];
    if (field === undefined) throw new Error(`line has fewer fields than its shape: ${this.#all.length}`);
    return field;
  }

  peek(): string | undefined {
    return this.#all[this.#at];
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

/** Keys in their order, each with its shape, without the braces around them; of all fields those that are told. */
export const entries = (shapes: Record<string, Shape>, told: readonly string[]): Shape => {
  const all = Object.entries(shapes).map(([key, shape]) => [`"${key}":`, shape, told.includes(key)] as const);
  return (fields) => {
    let json = "";
    for (const [key, shape, isTold] of all) {
      const value = shape(fields);
      if (isTold) json += (json && ",") + key + value;
    }
    return json;
  };
};

/** Keys in their order, each with its shape. */
export const object = (shapes: Record<string, Shape>): Shape => {
  const all = entries(shapes, Object.keys(shapes));
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
    fields.peek() === "" ? plain(fields) : shape(fields);

/** The shape that the first field names. */
export const oneOf =
  (shapes: Record<string, Shape>): Shape =>
  (fields) => {
    const shape = shapes[fields.peek() ?? ""];
    if (!shape) throw new Error(`shape unknown: ${fields.peek()}`);
    return shape(fields);
  };
