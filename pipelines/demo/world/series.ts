export interface Series {
  code: string;
  brand: string;
  brandCode: string;
  name: string;
  energy: "petrol" | "hybrid" | "plug_in" | "electric";
  segment: string;
  /** Guide price of its middle model, yuan. */
  list: number;
  /** First eight characters of its VINs (the ninth is the check digit). */
  vinStart: string;
  models: readonly string[];
}

export const brands = [
  {name: "宝马", latin: "BMW", code: "BMW", maker: "LBV"},
  {name: "奔驰", latin: "Mercedes-Benz", code: "MB", maker: "LE4"},
  {name: "奥迪", latin: "Audi", code: "AUDI", maker: "LFV"},
  {name: "雷克萨斯", latin: "LEXUS", code: "LEX", maker: "JTH"},
  {name: "保时捷", latin: "Porsche", code: "POR", maker: "WP1"},
  {name: "沃尔沃", latin: "VOLVO", code: "VOL", maker: "LVY"}
] as const;

/** brand | code | name | energy | segment | guide price (10,000 yuan) | models */
const table = `
宝马|BMW-3|3系|petrol|中型车|35.39|325Li M运动套装,320Li,330Li xDrive
宝马|BMW-5|5系|petrol|中大型车|47.68|525Li 豪华套装,530Li 尊享型
宝马|BMW-X3|X3|petrol|中型SUV|42.97|xDrive25i,xDrive30i 领先型
宝马|BMW-X5|X5|petrol|中大型SUV|65.5|xDrive30Li,xDrive40Li 尊享型
宝马|BMW-7|7系|petrol|大型车|108.8|735Li,740Li 领先型
宝马|BMW-I3|i3|electric|中型车|36.99|eDrive 35 L,eDrive 40 L
奔驰|MB-C|C级|petrol|中型车|36.48|C 200 L,C 260 L 运动版
奔驰|MB-E|E级|petrol|中大型车|49.06|E 260 L,E 300 L 豪华型
奔驰|MB-GLC|GLC|petrol|中型SUV|46.5|GLC 260 L,GLC 300 L 动感型
奔驰|MB-GLE|GLE|petrol|中大型SUV|75.98|GLE 350,GLE 450 时尚型
奔驰|MB-S|S级|petrol|大型车|119.8|S 400 L,S 450 L,S 500 L
奔驰|MB-EQE|EQE|electric|中大型车|47.8|EQE 350 豪华版,EQE 500
奥迪|AUDI-A4L|A4L|petrol|中型车|32.18|40 TFSI 时尚动感型,45 TFSI quattro
奥迪|AUDI-A6L|A6L|petrol|中大型车|45.4|45 TFSI 臻选动感型,55 TFSI quattro
奥迪|AUDI-Q5L|Q5L|petrol|中型SUV|42.4|40 TFSI 豪华致雅型,45 TFSI 臻选
奥迪|AUDI-Q7|Q7|petrol|中大型SUV|68.38|45 TFSI quattro S line,55 TFSI quattro
奥迪|AUDI-Q4E|Q4 e-tron|electric|紧凑型SUV|31.6|40 e-tron 创行版,50 e-tron quattro
雷克萨斯|LEX-ES|ES|hybrid|中大型车|31.99|ES 200 卓越版,ES 300h 豪华版
雷克萨斯|LEX-RX|RX|hybrid|中大型SUV|43.9|RX 350h,RX 500h F SPORT
雷克萨斯|LEX-NX|NX|hybrid|中型SUV|34.88|NX 260,NX 350h 锋尚版
雷克萨斯|LEX-LS|LS|hybrid|大型车|99.8|LS 500h 行政版
雷克萨斯|LEX-NXP|NX插电|plug_in|中型SUV|50.68|NX 400h+ 旗舰版
保时捷|POR-MAC|Macan|petrol|中型SUV|62.8|Macan,Macan S
保时捷|POR-CAY|Cayenne|petrol|中大型SUV|101.8|Cayenne,Cayenne S
保时捷|POR-PAN|Panamera|petrol|大型车|115.8|Panamera,Panamera 4S
保时捷|POR-TAY|Taycan|electric|中大型车|99.8|Taycan,Taycan 4S
保时捷|POR-911|911|petrol|跑车|146.8|Carrera,Carrera S
沃尔沃|VOL-S60|S60|petrol|中型车|30.69|B4 智行豪华版,B5 智雅运动版
沃尔沃|VOL-S90|S90|petrol|中大型车|42.89|B5 智逸豪华版,B5 智雅豪华版
沃尔沃|VOL-XC60|XC60|petrol|中型SUV|39.69|B5 智远运动版,B5 四驱智雅豪华版
沃尔沃|VOL-XC90|XC90|petrol|中大型SUV|66.89|B5 智行豪华版 7座,B6 智雅豪华版
沃尔沃|VOL-XC60P|XC60插电|plug_in|中型SUV|46.39|T8 智远运动版
`.trim();

const plants = "ABCDEFGH";
export const series: readonly Series[] = table.split("\n").map((line, i) => {
  const [brandName = "", code = "", name = "", energy = "", segment = "", list = "", models = ""] = line.split("|");
  const brand = brands.find((one) => one.name === brandName)!;
  return {
    code,
    brand: brandName,
    brandCode: brand.code,
    name,
    energy: energy as Series["energy"],
    segment,
    list: Math.round(Number(list) * 10_000),
    vinStart: `${brand.maker}${plants[i % 8]}${(i * 7) % 10}${plants[(i * 3) % 8]}0${(i * 3 + 1) % 10}`,
    models: models.split(",")
  };
});

export const seriesOfBrand = new Map(
  brands.map((brand) => [brand.name as string, series.filter((one) => one.brand === brand.name).sort((a, b) => a.list - b.list)])
);
