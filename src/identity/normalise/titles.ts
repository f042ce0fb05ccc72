import {isCompound} from "./surnames.ts";

/** Titles that say which gender. */
const gendered = {先生: "male", 女士: "female", 小姐: "female", 太太: "female", 夫人: "female"} as const;
/** Titles that say none. 总 (as in 王总) may end a given name too, so it counts behind a bare surname only. */
const others = ["总经理", "经理", "老板", "老师", "师傅", "主任", "医生", "律师", "同志", "总"];

export type Gender = "male" | "female";

/** Every title, the longest first. */
export const titles: readonly string[] = [...Object.keys(gendered), ...others].sort((a, b) => b.length - a.length);

/** The name before a title, and the title. */
export const untitled = (name: string): {name: string; title: string | undefined} => {
  const title = titles.find((one) => name.endsWith(one));
  if (title === undefined) return {name, title};
  const before = name.slice(0, -title.length);
  const isGiven = title === "总" && [...before].length > 1 && !isCompound(before);
  return isGiven ? {name, title: undefined} : {name: before, title};
};

export const genderOf = (title: string | undefined): Gender | undefined => gendered[title as keyof typeof gendered];
