import {type Series, series} from "./series.ts";

export interface Product {
  sku: string;
  title: string;
  category: "new_vehicle" | "accessory" | "maintenance_package" | "parts" | "extended_warranty";
  /** yuan */
  list: number;
}

/** What the online shops sell beside cars. */
export const products: readonly Product[] = [
  {sku: "ACC-MAT-01", title: "全包围脚垫 双层丝圈", category: "accessory", list: 568},
  {sku: "ACC-CAM-02", title: "行车记录仪 前后双录 4K", category: "accessory", list: 1299},
  {sku: "ACC-FILM-03", title: "隐形车衣 TPU 全车施工", category: "accessory", list: 8800},
  {sku: "ACC-WIN-04", title: "窗膜 陶瓷隔热 全车", category: "accessory", list: 2680},
  {sku: "ACC-SEAT-05", title: "儿童安全座椅 ISOFIX", category: "accessory", list: 1980},
  {sku: "ACC-PUR-06", title: "车载空气净化器", category: "accessory", list: 699},
  {sku: "ACC-CHG-07", title: "7kW 家用充电桩 含安装", category: "accessory", list: 3980},
  {sku: "ACC-BOX-08", title: "后备箱收纳箱", category: "accessory", list: 199},
  {sku: "ACC-KEY-09", title: "真皮钥匙套", category: "accessory", list: 159},
  {sku: "ACC-PIL-10", title: "记忆棉头枕 一对", category: "accessory", list: 259},
  {sku: "ACC-TYR-11", title: "胎压监测 内置式", category: "accessory", list: 459},
  {sku: "MP-OIL-2", title: "机油机滤套餐 2次", category: "maintenance_package", list: 1580},
  {sku: "MP-OIL-4", title: "机油机滤套餐 4次", category: "maintenance_package", list: 2880},
  {sku: "MP-AC-1", title: "空调清洗消毒套餐", category: "maintenance_package", list: 398},
  {sku: "MP-BRK-1", title: "刹车油更换套餐", category: "maintenance_package", list: 680},
  {sku: "PT-WIP-01", title: "原厂雨刮片 一对", category: "parts", list: 358},
  {sku: "PT-FIL-02", title: "原厂空调滤芯", category: "parts", list: 298},
  {sku: "PT-BAT-03", title: "原厂蓄电池 AGM 80Ah", category: "parts", list: 1680},
  {sku: "PT-TYR-04", title: "原厂轮胎 245/45R18", category: "parts", list: 1450},
  {sku: "EW-12", title: "延长保修 一年", category: "extended_warranty", list: 4980},
  {sku: "EW-24", title: "延长保修 两年", category: "extended_warranty", list: 8980}
];

const cars = new Map<Series, Product>(
  series.map((one) => [one, {sku: `CAR-${one.code}`, title: `${one.brand}${one.name} 购车订金`, category: "new_vehicle", list: one.list}])
);
/** The car of a series as the shops list it. */
export const carProduct = (of: Series): Product => cars.get(of)!;
