import {measure} from "./measure.ts";

export default measure({
  name: "contracts",
  mart: "marts.contract_days",
  value: "coalesce(sum(contracts), 0)",
  day: "day_on",
  unit: "contracts",
  better: "up",
  label: {zh: "金融保险签约", en: "Contracts signed"},
  definition: {
    zh: "当月签约的贷款、租赁、保险、延保和服务套餐合同，含续签，不含已解约的。",
    en: "Loans, leases, insurance, extended warranties and service plans signed in the month, renewals included, cancelled ones left out."
  }
});
