import {thing} from "../relation.ts";

/** A car that the person owns now. */
export default thing({name: "vehicle", label: {zh: "名下车辆", en: "car owned now"}, table: "marts.vehicles"});
