import {type Random, totals} from "../random.ts";

/** Surname and its share of the people, in hundredths of a per cent. @see reference/identity.md §3.3 for the first three; the rest approximate */
const common =
  "王725 李719 张683 刘538 陈453 杨308 赵229 黄223 周212 吴205 徐167 孙154 胡131 马129 朱126 高121 林118 何117 郭115 罗95 郑93 梁85 宋81 谢76 唐69 韩68 许66 冯64 邓62 于62 曹60 肖59 曾58 彭58 董58 袁54 田52 程50 潘48 余48 蒋47 杜47 苏47 卢47 蔡46 魏45 吕45 叶42 丁42 贾42 任41 沈41 姚40 汪40 姜39 谭38 钟37 夏37 石36 方36 崔35 陆35 戴35 范34 廖34 金33 韦32 邹32 熊32 付31 薛31 闫31 白30 秦29 邱29 郝29 江28 毛28 孟27 侯27 顾27 龙26 史26 尹25 雷25 段24 陶24 邵24 万24 黎23 贺23 覃23 武23 严23 龚22 钱22 莫22 孔22 向21 常21 汤21";
/** Some of the many others, who have the remaining share together. */
const seldom =
  "乔 易 赖 文 施 洪 倪 殷 樊 颜 牛 温 芦 俞 章 鲁 葛 伍 申 尤 毕 聂 柴 焦 柳 邢 路 岳 齐 梅 庄 辛 管 祝 左 涂 谷 时 舒 耿 牟 卜 詹 关 苗 凌 费 纪 靳 盛 童 欧 甄 项 裴 翟 单 仇 解 查";
const compound = "欧阳5 上官5 司马5 诸葛5";
const surnameTable = [common, ...seldom.split(" ").map((name) => `${name}19`), compound].join(" ");

const entries = surnameTable.split(" ").map((word) => ({name: word.replace(/\d+$/, ""), share: Number(/\d+$/.exec(word)?.[0] ?? 1)}));
export const surnames: readonly string[] = entries.map((one) => one.name);
const surnameTotals = totals(entries.map((one) => one.share));

const male = [..."伟强磊洋勇军杰涛超明刚平辉鹏华飞波斌宇浩凯健俊帆帅旭宁龙林志文建国海永立东毅峰晨博宏"];
const female = [..."芳娜敏静丽艳娟霞燕秀英玲桂兰红梅莉萍颖雪琳慧婷倩佳怡欣雨妍晓洁璐蕾薇梦瑶思悦雅琪"];
const second = [..."子梓宇浩俊思佳雨欣一文晓志建海家嘉明天泽瑞诗若静雅立永国春秋"];
const zipf = (count: number): Float64Array => totals(Array.from({length: count}, (_, i) => 1 / (i + 3)));
const maleTotals = zipf(male.length);
const femaleTotals = zipf(female.length);
const secondTotals = zipf(second.length);
/** Given-name characters that GBK lacks and GB18030 writes in four bytes. */
const rare = ["㛃", "䶮", "㭎"];

export const surname = (random: Random): string => surnames[random.weighted(surnameTotals)]!;
export const given = (random: Random, isMale: boolean): string => {
  if (random.chance(0.0008)) return random.pick(rare);
  const last = isMale ? male[random.weighted(maleTotals)]! : female[random.weighted(femaleTotals)]!;
  return random.chance(0.32) ? last : second[random.weighted(secondTotals)]! + last;
};

const trades = ["科技", "贸易", "建筑工程", "商务服务", "物流", "文化传播", "医疗器械", "餐饮管理", "汽车租赁", "电子商务"];
const houses = ["鼎盛", "联创", "瑞丰", "宏远", "天泽", "博雅", "金桥", "同济", "万邦", "嘉禾", "中恒", "明德", "卓越", "凯旋", "东方"];
/** A company's name: city, house, a character of its own, trade. */
export const company = (random: Random, city: string): string =>
  `${city.replace("市", "")}${random.pick(houses)}${random.pick(second)}${random.pick(trades)}有限公司`;

const pairs = (words: string): ReadonlyMap<string, string> => new Map(words.split(" ").map((pair) => [pair[0]!, pair[1]!]));
/** Characters that sound alike: what a clerk types who hears the name. */
export const homophones = pairs(
  "伟玮 洋阳 军君 杰捷 涛韬 明铭 刚钢 辉晖 宇羽 浩皓 健建 俊峻 婷亭 静净 丽莉 艳燕 霞侠 芳方 敏闵 颖影 雪薛 琳林 慧惠 佳嘉 怡宜 欣鑫 妍研 晓小 洁杰 思斯 雨宇 梓子 志智"
);
/** Characters that look alike: what a clerk types who reads handwriting. */
export const lookalikes = pairs("磊雷 鹏朋 斌彬 博搏 娟捐 平乎 天夫 永水 凯铠 龙尤 海每 春舂 国围 诗诘 晨辰 红虹 玲铃 璐露 瑶谣 波坡 峰锋");
