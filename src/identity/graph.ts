import {byStrength, type Kind, ruleOf} from "./limits.ts";
import {inOrder} from "./order.ts";
import {find, forest, join} from "./union.ts";

/** Two nodes that never are in one component: contacts that a steward cut apart. */
export type Opposites = readonly (readonly [node: number, other: number])[];

/** A union that was refused: the identifier, the anchor that stands beside it, and the rule. Numbers of nodes, from 1. */
export interface Refusal {
  node_no: number;
  anchor_node_no: number;
  rule: string;
}

/** For each node, by its number - 1: the number of a document, 0 of any other. */
const documentsOf = (strengths: Uint8Array, kinds: Kind[]): Int32Array => {
  const documents = new Set(kinds.filter(({is_document}) => is_document).map(({strength}) => strength));
  const numbers = new Int32Array(strengths.length);
  for (let node = 0; node < strengths.length; node++) if (documents.has(strengths[node]!)) numbers[node] = node + 1;
  return numbers;
};

/**
 * The unions over identifiers, numbered from 1 in the order of joining: strong kinds first. What a contact carries is its anchor, the strongest
 * of its identifiers, and a pair with the anchor for each of the others, so that contacts need no nodes of their own. Memory: 13 bytes a node.
 */
export class Graph {
  readonly refusals: Refusal[] = [];
  readonly #strengths: Uint8Array;
  readonly #parent: Int32Array;
  /** For a root: 1 + node of the one document in its component; 0: none. */
  readonly #document: Int32Array;
  /** For a root: scopes of the accounts in its component, a bit each. Two components never share an account, so a common bit means two of one scope. */
  readonly #scopes: Uint32Array;
  readonly #kinds: Map<number, Kind>;
  /** For a root: nodes of its component that must not meet another. Few roots have any. */
  readonly #apart = new Map<number, number[]>();
  readonly #opposites = new Map<number, number>();

  /**
   * @param strengths strength of each node's kind, by its number - 1
   * @param scopes of each node, by its number - 1: the bit of its scope if it is an account, else 0; kept and changed
   */
  constructor(strengths: Uint8Array, kinds: Kind[], opposites: Opposites = [], scopes: Uint32Array = new Uint32Array(strengths.length)) {
    this.#strengths = strengths;
    this.#scopes = scopes;
    this.#kinds = byStrength(kinds);
    this.#parent = forest(strengths.length);
    this.#document = documentsOf(strengths, kinds);
    for (const [node, other] of opposites.flatMap(([a, b]) => [[a, b] as const, [b, a] as const])) {
      this.#apart.set(node - 1, [node]);
      this.#opposites.set(node, other);
    }
  }

  /** Joins pairs, given in any order, in their total order: the weaker identifier's number, then the anchor's. */
  add(nodes: Int32Array, anchors: Int32Array): void {
    const {starts, anchors: ordered} = inOrder(nodes, anchors, this.#parent.length);
    for (let node = 1; node <= this.#parent.length; node++)
      for (let pair = starts[node]!; pair < starts[node + 1]!; pair++) this.#pair(node, ordered[pair]!);
  }

  #pair(node: number, anchor: number): void {
    const here = find(this.#parent, anchor - 1);
    const there = find(this.#parent, node - 1);
    if (here === there) return;
    const rule = this.#broken(here, there, node);
    if (rule !== undefined) {
      this.refusals.push({node_no: node, anchor_node_no: anchor, rule});
      return;
    }
    const root = join(this.#parent, here, there);
    this.#document[root] = this.#document[here]! || this.#document[there]!;
    // Written only where there is one, like documents: memory that nobody writes is never taken.
    const scopes = this.#scopes[here]! | this.#scopes[there]!;
    if (scopes !== 0) this.#scopes[root] = scopes;
    const both = [...(this.#apart.get(here) ?? []), ...(this.#apart.get(there) ?? [])];
    if (both.length > 0) this.#apart.set(root, both);
  }

  /** The rule that the union of two components by a node would break. */
  #broken(here: number, there: number, node: number): string | undefined {
    if (this.#meets(here, there)) return "unlinked";
    const [one, other] = [this.#document[here]!, this.#document[there]!];
    if (one !== 0 && other !== 0) return ruleOf(this.#kind(one), this.#kind(other));
    return this.#kinds.get(this.#strengths[node - 1]!)?.is_weak && this.#scopes[here]! & this.#scopes[there]! ? "weak_bridge" : undefined;
  }

  #meets(here: number, there: number): boolean {
    const others = this.#apart.get(there);
    return others !== undefined && (this.#apart.get(here) ?? []).some((node) => others.includes(this.#opposites.get(node)!));
  }

  #kind(document: number): string {
    const strength = this.#strengths[document - 1]!;
    return this.#kinds.get(strength)?.kind ?? String(strength);
  }

  /** For each node, by number - 1: the smallest, that is the strongest, of its component. */
  components(): Int32Array {
    return this.#parent.map((_, node) => find(this.#parent, node) + 1);
  }
}
