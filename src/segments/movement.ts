import type {FrozenMember} from "./snapshot.ts";

export interface Movement {
  stayed: number;
  /** In the later list only. */
  came: string[];
  /** In the earlier list only. */
  went: string[];
}

/** Who came and who went between two lists. */
export const movement = (
  before: readonly Pick<FrozenMember, "person_id">[],
  after: readonly Pick<FrozenMember, "person_id">[]
): Movement => {
  const [was, is] = [new Set(before.map((one) => one.person_id)), new Set(after.map((one) => one.person_id))];
  return {
    stayed: [...is].filter((id) => was.has(id)).length,
    came: [...is].filter((id) => !was.has(id)),
    went: [...was].filter((id) => !is.has(id))
  };
};
