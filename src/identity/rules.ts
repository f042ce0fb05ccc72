/**
 * Version of the rules that decide who is who: kinds, limits, junk, whose a phone is, what is refused. Every row of the ledger carries it, so that
 * the log tells a change of the rules from a change of the data. Add one with each change of the rules that can move a record to another person.
 */
export const ruleVersion = 2;
