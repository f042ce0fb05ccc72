import type {Bar} from "../charts/bars.ts";
import {said, type Unit} from "../number.ts";
import type {Lang} from "../words.ts";

/** One sentence for bars: the longest, and how many there are. */
export const barsLabel = (title: string, rows: Bar[], {unit, lang}: {unit: Unit; lang: Lang}): string => {
  const [top] = rows.toSorted((a, b) => b.now - a.now);
  if (!top) return lang === "zh" ? `${title}：没有数据。` : `${title}: nothing.`;
  const value = said(top.now, unit, lang, {full: true});
  return lang === "zh"
    ? `${title}：共 ${rows.length} 项，最多的是${top.name}，${value}。`
    : `${title}: ${rows.length} in all, most for ${top.name} with ${value}.`;
};
