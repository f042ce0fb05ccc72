import type {Step} from "./step.ts";

/** The steps that make some tables, those that these read, and those that only judge what is made so. */
export const behind = (steps: Step[], tables: readonly string[]): Step[] => {
  const found = new Set<Step>();
  const visit = (name: string): void => {
    const step = steps.find(({writes}) => writes.includes(name));
    if (step === undefined || found.has(step)) return;
    found.add(step);
    for (const read of step.reads) visit(read);
  };
  for (const name of tables) visit(name);
  const made = new Set([...found].flatMap(({writes}) => writes));
  const judges = ({writes, reads}: Step): boolean => writes.length === 0 && reads.every((name) => made.has(name));
  return steps.filter((step) => found.has(step) || judges(step));
};
