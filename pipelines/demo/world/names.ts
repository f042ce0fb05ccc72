import {type Random, totals} from "../random.ts";

/** Surname and its share of the people, in tenths of a per cent. @see reference/identity.md §3.3 for the first three; the rest approximate */
const surnameTable =
  "王73 李72 张68 刘54 陈46 杨31 赵22 黄22 周21 吴20 徐16 孙15 胡14 朱13 高12 林12 何11 郭11 马11 罗10 梁9 宋9 郑9 谢8 韩8 唐8 冯8 于7 董7 萧6 程6 曹6 袁6 邓6 许6 傅6 沈6 曾6 彭5 吕5 苏5 卢5 蒋5 蔡5 贾5 丁5 魏5 薛5 叶5 阎5 余4 潘4 杜4 戴4 夏4 钟4 汪4 田4 任4 姜4 范4 方4 石4 姚4 谭4 廖3 邹3 熊3 金3 陆3 郝3 孔3 白3 崔3 康3 毛3 邱3 秦3 江3 史3 顾3 侯3 邵3 孟3 龙3 万2 段2 雷2 钱2 汤2 尹2 黎2 易2 常2 武2 乔2 贺2 赖2 龚2 文2 单1 仇1 解1 查1 欧阳2 上官1 司马1 诸葛1";

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

/** Wrong characters that sound or look alike: what a clerk types. */
export const lookalikes: ReadonlyMap<string, string> = new Map(
  "伟玮 磊雷 洋阳 军君 杰捷 涛韬 明铭 刚钢 辉晖 鹏朋 斌彬 宇羽 浩皓 健建 俊峻 婷亭 静净 丽莉 艳燕 娟捐 霞侠 芳方 敏闵 颖影 雪薛 琳林 慧惠 佳嘉 怡宜 欣鑫 妍研 晓小 洁杰 思斯 雨宇 梓子 志智 博搏"
    .split(" ")
    .map((pair) => [pair[0]!, pair[1]!])
);
