import type {Tree} from "../../engine/parse.ts";
import {onNodes, onText, type Rule, type Subject} from "./rule.ts";
import {isCast, isConstant, isDouble, isText, nameOf, typeOf} from "./tree.ts";

/** A cast that somebody wrote, from what is text by its form; a `try_cast` is always from text. */
const readsText = (node: Tree, {textAt}: Subject): boolean =>
  isCast(node) && /^(try_)?cast\b/.test(textAt(node)) && (node.try_cast === true || isText(node.child as Tree));
/** No space around it: trimmed, or cut out by a pattern. */
const isTrimmed = (node: Tree): boolean =>
  /^(trim|regexp_extract|regexp_replace)$/.test(nameOf(node)) ||
  (nameOf(node) === "nullif" && isTrimmed((node.children as Tree[])[0] as Tree));

const castTypes = /^(VARCHAR|BIGINT|INTEGER|SMALLINT|DOUBLE|BOOLEAN|DATE|TIMESTAMP|DECIMAL|LIST|JSON|UNBOUND)$/;

/** Types and casts. */
export const typeRules: Rule[] = [
  onText("double_colon", "write cast(x as type)", /::/g),
  onNodes(
    "text_to_integer",
    "cast to decimal first: cast(cast(trim(x) as decimal(18, 0)) as bigint)",
    (node) => isCast(node) && /INT$|^INTEGER$/.test(typeOf(node)) && isText(node.child as Tree) && typeOf(node).toLowerCase()
  ),
  onNodes(
    "untrimmed",
    "write cast(trim(x) as decimal(p, s)): one engine refuses spaces",
    (node, subject) => readsText(node, subject) && typeOf(node) === "DECIMAL" && !isTrimmed(node.child as Tree) && "decimal"
  ),
  onNodes(
    "text_to_double",
    "cast to decimal first: the engines read «inf» and «NaN» otherwise",
    (node, subject) => readsText(node, subject) && typeOf(node) === "DOUBLE" && "double"
  ),
  onNodes(
    "text_to_boolean",
    "compare it: x = 'true'",
    (node, subject) => readsText(node, subject) && typeOf(node) === "BOOLEAN" && "boolean"
  ),
  onNodes("text_to_time", "type it at ingest; a date may be put together: try_cast(concat(y, '-', m, '-', d) as date)", (node, subject) => {
    const type = typeOf(node);
    const isPutTogether = type === "DATE" && nameOf(node.child as Tree) === "concat";
    return readsText(node, subject) && /^(DATE|TIMESTAMP.*)$/.test(type) && !isPutTogether && type.toLowerCase();
  }),
  onNodes(
    "double_to_text",
    "cast to decimal first",
    (node) => isCast(node) && typeOf(node) === "VARCHAR" && isDouble(node.child as Tree) && "varchar"
  ),
  onNodes(
    "big_integer",
    "write a product of smaller ones: one engine reads no literal past 2^63",
    (node) => isConstant(node, /^(HUGEINT|UHUGEINT|UBIGINT)$/) && "integer"
  ),
  onNodes(
    "cast_type",
    "use varchar, bigint, integer, double, boolean, date, timestamp(6), decimal(p, s)",
    (node, {textAt}) => isCast(node) && textAt(node) !== "" && !castTypes.test(typeOf(node)) && typeOf(node).toLowerCase()
  ),
  onText("timestamp_precision", "write timestamp(6)", /\bas\s+(?:timestamp\b(?!\s*\(\s*6\s*\)|\s*')|datetime\b|timestamptz\b)/gi),
  onText("varchar_length", "write varchar; cut with substr", /\bas\s+(?:varchar|char)\s*\(/gi),
  onText(
    "type_name",
    "use varchar, bigint, integer, double, decimal(p, s)",
    /\bas\s+(?:text|string|float|real|long|int[1248]|signed|bool)\s*\)/gi
  ),
  onText("decimal_size", "say its size: decimal(14, 2)", /\bas\s+(?:decimal|numeric)\b(?!\s*\()/gi)
];
