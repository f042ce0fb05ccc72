import {saltOf} from "../../pipelines/salt.ts";
import {AppError} from "../errors.ts";
import {openGeneration} from "../generation/open.ts";
import {findPeople} from "../identity/find.ts";
import {command, type Input, workspaceOf, workspaceOption} from "./command.ts";
import {textTable} from "./table.ts";

const said = (options: Input, name: "store" | "name" | "digits"): string => {
  const value = options[name];
  if (typeof value === "string" && value.trim() !== "") return value;
  throw new AppError("usage", `--${name} is missing`, {fix: "huaxiang profile find --store <code> --name 王女士 --digits 1234"});
};

export default command({
  name: "profile find",
  summary: "a store's customers by name and the last four digits of a number",
  options: [
    workspaceOption,
    {flags: "--store <code>", text: "code of the store"},
    {flags: "--name <name>", text: "the name, or the surname with a title (王女士)"},
    {flags: "--digits <four>", text: "the last four digits of a number of the person"}
  ],
  help: "Answers are masked, and nobody is merged by them; `huaxiang profile <person_id>` shows one of them.",
  run: async ({options}, edge) => {
    const asked = {store: said(options, "store"), name: said(options, "name"), digits: said(options, "digits")};
    if (!/^\d{4}$/.test(asked.digits)) throw new AppError("usage", "--digits: not four digits", {fix: "write the last four of the number"});
    const workspace = workspaceOf(options, edge);
    const generation = await openGeneration(workspace.root);
    try {
      const people = await findPeople(generation, saltOf(workspace), asked);
      const {number, manifest} = generation;
      return {
        json: {schema: "huaxiang.people/1", generation: number, data_date: manifest.data_date, people},
        text: people.length > 0 ? textTable(people) : "nobody of this store answers to that"
      };
    } finally {
      await generation.close();
    }
  }
});
