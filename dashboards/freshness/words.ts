import type {Words} from "../words.ts";
import type {dispositions} from "./data.ts";

/** Each disposition: its name, and what it means. */
export const explained: Record<"counted" | (typeof dispositions)[number], {name: Words; means: Words}> = {
  counted: {
    name: {zh: "清点", en: "Counted"},
    means: {
      zh: "文件里的记录数，由一个不与读取程序共用代码的计数器得出。它必须等于后面各项之和，否则不发布。",
      en: "Records in the files, found by a counter that shares no code with the reader. It must equal the sum of the others, or nothing is published."
    }
  },
  current: {name: {zh: "有效", en: "Current"}, means: {zh: "该业务键的最新版本，正在使用。", en: "The newest version of its key; in use."}},
  superseded: {
    name: {zh: "被取代", en: "Superseded"},
    means: {
      zh: "后来有了更新的版本；旧版本保留，不再使用。",
      en: "A newer version of the key came later; the old one is kept and no longer used."
    }
  },
  duplicates: {
    name: {zh: "重复", en: "Duplicate"},
    means: {zh: "与前一版本键和内容完全相同。", en: "Same key and same content as the version before it."}
  },
  rejected: {
    name: {zh: "拒收", en: "Rejected"},
    means: {
      zh: "读不懂或不合规则；用 `huaxiang rejects show` 查看原因，修好映射后用 `huaxiang rejects replay` 找回。",
      en: "Not readable or against a rule. `huaxiang rejects show` gives the reasons; after the mapping is mended, `huaxiang rejects replay` brings them back."
    }
  },
  ignored: {
    name: {zh: "忽略", en: "Ignored"},
    means: {zh: "按映射里写明的规则略过，例如合计行、测试订单。", en: "Left out by a named rule of the mapping: total lines, test orders."}
  },
  erased: {
    name: {zh: "已删除", en: "Erased"},
    means: {zh: "应本人要求删除。", en: "Removed at the person's request."}
  }
};
