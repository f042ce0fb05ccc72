/** How traditional characters are written in simplified ones. */
export interface Simplifier {
  /** Each character that has a simplified form becomes it; all others stay. */
  simplify(text: string): string;
  /** A class of a regular expression that fits every such character. */
  traditional: string;
}

/**
 * OpenCC's table of single characters, read when it is needed only. Phrases are left out: a name is no phrase, and its characters must not
 * depend on their neighbours.
 */
export const simplifier = async (): Promise<Simplifier> => {
  const {default: table} = await import("opencc-js/dict/TSCharacters");
  const forms = new Map(table.split("|").map((pair) => pair.split(" ", 2) as [string, string]));
  for (const [from, to] of forms) if (from === to) forms.delete(from);
  return {
    simplify: (text) => Array.from(text, (character) => forms.get(character) ?? character).join(""),
    traditional: `[${[...forms.keys()].join("")}]`
  };
};
