import {ports} from "../src/contracts/codes.ts";
import type {Choice} from "./chips.ts";
import type {View} from "./view.ts";
import {type Lang, words} from "./words.ts";

/** A channel as people call it; one that we do not know keeps its own name. */
export const channelName = (channel: string, lang: Lang): string => ports[channel]?.[lang] ?? channel;

/** The chip that chooses one of the channels. */
export const portChoice = (channels: string[], {filters, lang}: View): Choice => ({
  name: "port",
  label: lang === "zh" ? "渠道" : "Channel",
  chosen: filters.port ? channelName(filters.port, lang) : words.all[lang],
  isOn: filters.port !== undefined,
  options: [{value: null, label: words.all[lang]}, ...channels.map((value) => ({value, label: channelName(value, lang)}))]
});
