import {thing} from "../relation.ts";

export default thing({
  name: "contract",
  label: {zh: "合同", en: "contract"},
  table: "facts.contracts",
  entity: "contracts"
});
