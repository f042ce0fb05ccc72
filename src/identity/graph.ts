import {byStrength, type Kind, ruleOf} from "./limits.ts";
import {find, forest, join} from "./union.ts";

/** A union that was refused: the record of the edge, the smallest record on the other side (null: no other record), and the rule. */
export interface Conflict {
  record_no: number;
  other_record_no: number | null;
  identifier_no: number;
  kind: string;
  rule: string;
}

export interface GraphSize {
  records: number;
  identifiers: number;
}

/** Records and identifiers, both numbered from 1, and the unions over them. Memory: 8 bytes a node, and 1 an identifier. */
export class Graph {
  readonly conflicts: Conflict[] = [];
  readonly #records: number;
  readonly #parent: Int32Array;
  /** For a root: number of the one document in its component; 0: none. */
  readonly #document: Int32Array;
  /** Strength of each document seen, by its number; 0: no document, or not seen yet. */
  readonly #strengths: Uint8Array;
  readonly #kinds: Map<number, Kind>;

  constructor({records, identifiers}: GraphSize, kinds: Kind[]) {
    this.#records = records;
    this.#parent = forest(records + identifiers);
    this.#document = new Int32Array(records + identifiers);
    this.#strengths = new Uint8Array(identifiers + 1);
    this.#kinds = byStrength(kinds);
  }

  /**
   * Adds edges in their total order: strength, identifier_no, record_no. Node of record r is r-1, of identifier i is records+i-1:
   * the smallest node of a component is then its smallest record.
   */
  add(identifiers: ArrayLike<number>, records: ArrayLike<number>, strengths: ArrayLike<number>, rows = identifiers.length): void {
    for (let row = 0; row < rows; row++) this.#edge(identifiers[row]!, records[row]!, strengths[row]!);
  }

  #edge(identifier: number, record: number, strength: number): void {
    const node = this.#records + identifier - 1;
    if (this.#kinds.get(strength)?.is_document === true && this.#strengths[identifier] === 0) {
      this.#strengths[identifier] = strength;
      this.#document[node] = identifier;
    }
    const here = find(this.#parent, record - 1);
    const there = find(this.#parent, node);
    if (here === there) return;
    const [one, other] = [this.#document[here]!, this.#document[there]!];
    if (one !== 0 && other !== 0) this.#refuse(identifier, record, strength, one, other, there);
    else this.#document[join(this.#parent, here, there)] = one || other;
  }

  #refuse(identifier: number, record: number, strength: number, one: number, other: number, there: number): void {
    const kindOf = (at: number): string => this.#kinds.get(at)?.kind ?? String(at);
    this.conflicts.push({
      record_no: record,
      other_record_no: there < this.#records ? there + 1 : null,
      identifier_no: identifier,
      kind: kindOf(strength),
      rule: ruleOf(kindOf(this.#strengths[one]!), kindOf(this.#strengths[other]!))
    });
  }

  /** For each record, by number - 1: the smallest record of its component. */
  components(): Int32Array {
    const roots = new Int32Array(this.#records);
    for (let record = 0; record < this.#records; record++) roots[record] = find(this.#parent, record) + 1;
    return roots;
  }
}
