import type {SetBar} from "../charts/sets.ts";
import type {Size} from "../charts/sizes.ts";
import {whole} from "../number.ts";
import type {Lang} from "../words.ts";

/** One sentence: from the first frozen list of each to its last. */
export const sizesLabel = (title: string, rows: Size[], lang: Lang): string => {
  const each = [...Map.groupBy(rows, ({name}) => name)].map(([name, all]) => {
    const [first, last] = [whole(all[0]?.people ?? 0, lang), whole(all.at(-1)?.people ?? 0, lang)];
    return lang === "zh" ? `${name}从 ${first} 人到 ${last} 人` : `${name} from ${first} to ${last} people`;
  });
  return lang === "zh" ? `${title}：${each.join("；")}。` : `${title}: ${each.join("; ")}.`;
};

/** One sentence: how many are in more than one. */
export const setsLabel = (title: string, rows: SetBar[], lang: Lang): string => {
  const several = rows.filter(({of}) => of > 1).reduce((sum, {people}) => sum + people, 0);
  return lang === "zh"
    ? `${title}：${whole(several, lang)} 人在不止一个人群里。`
    : `${title}: people in more than one segment: ${whole(several, lang)}.`;
};
