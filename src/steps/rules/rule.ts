import {nodes, type Tree} from "../../engine/parse.ts";

/** What a rule looks at. */
export interface Subject {
  /** sql/<layer>/<name>.sql */
  path: string;
  layer: string;
  text: string;
  /** The text with comments, strings and quoted names blanked, of the same length. */
  bare: string;
  tree: Tree;
  /** The text from a node's place on, in lower case; empty for a node that the parser made up. */
  textAt(node: Tree): string;
}

/** A place that breaks a rule: a node of the tree, or an index in the text; `what` is the offending word. */
export interface Hit {
  node?: Tree;
  index?: number;
  what: string;
}

/** One thing that the shared dialect rules out. */
export interface Rule {
  name: string;
  /** How to write it instead. */
  instead: string;
  find(subject: Subject): Iterable<Hit>;
}

/** A rule over single nodes of the tree. `offends` gives the offending word, or undefined. */
export const onNodes = (name: string, instead: string, offends: (node: Tree, subject: Subject) => string | undefined | false): Rule => ({
  name,
  instead,
  *find(subject) {
    for (const node of nodes(subject.tree)) {
      const what = offends(node, subject);
      if (typeof what === "string") yield {node, what};
    }
  }
});

/** A rule over the text outside strings and comments, for what the tree does not keep. */
export const onText = (name: string, instead: string, pattern: RegExp): Rule => ({
  name,
  instead,
  *find({bare}) {
    for (const match of bare.matchAll(pattern)) yield {index: match.index, what: match[0].replace(/\s+/g, " ").trim()};
  }
});
