import type {Param} from "../generation/pool.ts";

/** The parameters of one statement. The same value of the same type is one parameter, so that like parts have like text. */
export class Binder {
  readonly params: Param[] = [];
  readonly #known = new Map<string, string>();

  /** A value as a parameter that is cast where it stands. `type` is SQL of ours. */
  add(value: Param, type: string): string {
    const key = `${type} ${typeof value} ${String(value)}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const text = `cast($${this.params.push(value)} as ${type})`;
    this.#known.set(key, text);
    return text;
  }
}
