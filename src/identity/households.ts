/** Larger groups are no families: a number that would make one joins nobody to it. */
const mostMembers = 8;

/**
 * People who share a number live together, and so do those who share one with the same person, while no more than eight would.
 * @param phones numbers, equal for one phone, in order; people: who uses it, as many
 * @returns person → the smallest person of the household, for households of two and more
 */
export const householdsOf = (phones: ArrayLike<number>, people: ArrayLike<number>): Map<number, number> => {
  const members = new Map<number, Set<number>>();
  for (let start = 0, end = 0; start < phones.length; start = end) {
    while (end < phones.length && phones[end] === phones[start]) end++;
    const users = Array.from({length: end - start}, (_, place) => people[start + place]!);
    const together = new Set(users.flatMap((person) => [...(members.get(person) ?? [person])]));
    if (together.size > mostMembers) continue;
    for (const person of together) members.set(person, together);
  }
  const households = new Map<number, number>();
  for (const [person, together] of members) if (together.size > 1) households.set(person, Math.min(...together));
  return households;
};
