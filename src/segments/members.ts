import type {Plan} from "./compile.ts";

/** Who is in: all rules, consent and the cap. */
export const isMember = ({people, rules, op, permitted, uncapped}: Plan): string =>
  [people, `(${rules.map(({sql}) => sql).join(` ${op} `)})`, permitted, ...(uncapped === undefined ? [] : [uncapped])].join(" and ");
