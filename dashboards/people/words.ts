import {codes} from "../../src/contracts/codes.ts";
import type {Lang} from "../words.ts";

/** A code as people say it; one that we do not know keeps its own name. */
export const sayCode = (code: string | null | undefined, lang: Lang): string => (code ? (codes[code]?.[lang] ?? code) : "–");
/** Codes with blanks between them. */
export const sayCodes = (all: string | null | undefined, lang: Lang): string =>
  all
    ? all
        .split(" ")
        .map((code) => sayCode(code, lang))
        .join(" ")
    : "–";
export const text = (zh: string, en: string, lang: Lang): string => (lang === "zh" ? zh : en);

interface Reason {
  code: string;
  kind?: string;
  on?: string;
  months?: number;
  visits?: number;
  days?: number;
  last_on?: string;
}

const sentences: Record<string, (reason: Reason, lang: Lang) => string> = {
  contract_ends: ({kind, on}, lang) => text(`${sayCode(kind, lang)}将于 ${on} 到期`, `${sayCode(kind, lang)} ends on ${on}`, lang),
  car_ordered: ({on}, lang) => text(`${on} 订了车，尚未交付`, `a car ordered on ${on} is not delivered yet`, lang),
  car_since: ({months}, lang) => text(`上次提车至今 ${months} 个月`, `${months} months since the last car`, lang),
  serviced: ({visits, last_on}, lang) =>
    text(`进厂 ${visits} 次，最近 ${last_on}`, `${visits} workshop visits, the last on ${last_on}`, lang),
  bought: ({days, last_on}, lang) => text(`有 ${days} 天买过东西，最近 ${last_on}`, `bought on ${days} days, the last on ${last_on}`, lang)
};

/** A fact that a value rests on, as a sentence. */
export const sayReason = (reason: Reason, lang: Lang): string => sentences[reason.code]?.(reason, lang) ?? reason.code;
export type {Reason};
