/** A kind of identifier, as `identity.kinds` has it. */
export interface Kind {
  kind: string;
  strength: number;
  /** Names one holder, so that no component has two (national id, credit code of an organisation). */
  is_document: boolean;
  /** Changes hands and is lent (phone, Taobao account): does not join two who have different accounts of one scope. */
  is_weak: boolean;
}

/** The rule that a union would break: two holders of one sort, or a person and an organisation. */
export const ruleOf = (one: string, other: string): string => (one === other ? `two_${one}s` : "person_and_organisation");

/** Kinds by strength. */
export const byStrength = (kinds: Kind[]): Map<number, Kind> => new Map(kinds.map((kind) => [kind.strength, kind]));
