import {findNeeds} from "../../needs/catalogue.ts";
import {thing} from "../relation.ts";

/** A need of the catalogue (src/needs/catalogue/) with its score: one row per person, need and car. */
export default thing({
  name: "need",
  label: {zh: "需求", en: "need"},
  table: "marts.needs",
  options: {need: (await findNeeds()).map(({name}) => name)}
});
