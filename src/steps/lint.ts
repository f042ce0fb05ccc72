import {type Parser, placeOf, type Tree} from "../engine/parse.ts";
import type {Hit, Subject} from "./rules/rule.ts";
import {rules} from "./rules.ts";

export interface Finding {
  path: string;
  line: number;
  column: number;
  rule: string;
  what: string;
  instead: string;
}

/** Blanks comments, 'strings' and "names", keeping lines and length. */
export const bareText = (text: string): string =>
  text.replace(/--[^\n]*|\/\*[\s\S]*?\*\/|'(?:[^']|'')*'|"(?:[^"]|"")*"/g, (part) => part.replace(/[^\n]/g, " "));

/** Offset in bytes of a node, or undefined when the parser gives none. */
const bytesOf = (node: Tree, length: number): number | undefined => {
  const at = node.query_location;
  return typeof at === "number" && at <= length ? at : undefined;
};

/** Every place where a model leaves the dialect that DuckDB and Trino share, in order of place. */
export const lint = async (path: string, text: string, parser: Parser): Promise<Finding[]> => {
  const bytes = Buffer.from(text);
  const subject: Subject = {
    path,
    layer: path.split("/").at(-2) ?? "",
    text,
    bare: bareText(text),
    tree: await parser.tree(text, path),
    textAt(node) {
      const at = bytesOf(node, bytes.length);
      return at === undefined
        ? ""
        : bytes
            .subarray(at, at + 80)
            .toString()
            .toLowerCase();
    }
  };
  const place = ({node, index}: Hit): {line: number; column: number} =>
    placeOf(text, index === undefined ? (bytesOf(node ?? {}, bytes.length) ?? 0) : Buffer.byteLength(text.slice(0, index)));
  return rules
    .flatMap((rule) =>
      [...rule.find(subject)].map((hit) => ({path, ...place(hit), rule: rule.name, what: hit.what, instead: rule.instead}))
    )
    .sort((a, b) => a.line - b.line || a.column - b.column);
};

/** One finding in one line: where, which rule, what, and how to write it. */
export const findingText = ({path, line, column, rule, what, instead}: Finding): string =>
  `${path}:${line}:${column}: ${rule}: ${what}: ${instead}`;
