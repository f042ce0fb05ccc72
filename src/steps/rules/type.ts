import type {Tree} from "../../engine/parse.ts";
import {onNodes, onText, type Rule} from "./rule.ts";
import {isCast, isDouble, isText, typeOf} from "./tree.ts";

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
    "double_to_text",
    "cast to decimal first",
    (node) => isCast(node) && typeOf(node) === "VARCHAR" && isDouble(node.child as Tree) && "varchar"
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
