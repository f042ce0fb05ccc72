import {thing} from "../relation.ts";

/** A run of interest in a brand (sql/facts/opportunities.sql). */
export default thing({name: "opportunity", label: {zh: "购车意向", en: "opportunity"}, table: "facts.opportunities"});
