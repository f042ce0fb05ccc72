import {generateID, type RuleGroupType, type RuleType} from "react-querybuilder";
import type {Group, Node} from "../../src/segments/rule.ts";

/** A node that is no group: the value of one rule of react-querybuilder, which owns the tree's edits and knows nothing of ours. */
export type Leaf = Exclude<Node, Group>;
export type Kind = Leaf["type"];

export const ruleOf = (node: Leaf): RuleType & {id: string} => ({id: generateID(), field: node.type, operator: "=", value: node});

export const treeOf = ({op, not, rules}: Pick<Group, "op" | "rules"> & {not?: boolean | undefined}): RuleGroupType & {id: string} => ({
  id: generateID(),
  combinator: op,
  ...(not && {not}),
  rules: rules.map((node) => (node.type === "group" ? treeOf(node) : ruleOf(node)))
});

export const isGroup = (rule: RuleGroupType | RuleType): rule is RuleGroupType => "rules" in rule;

export const groupOf = ({combinator, not, rules}: RuleGroupType): Group => ({
  type: "group",
  ...(not && {not}),
  op: combinator === "or" ? "or" : "and",
  rules: (rules as (RuleGroupType | RuleType)[]).map((rule) => (isGroup(rule) ? groupOf(rule) : (rule.value as Leaf)))
});

/** Place of a node in the rule: [0, 1] → `/root/rules/0/rules/1`. */
export const pointerOf = (path: readonly number[]): string => `/root${path.map((i) => `/rules/${i}`).join("")}`;
