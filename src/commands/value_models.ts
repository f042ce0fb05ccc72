import {command} from "./command.ts";
import {textTable} from "./table.ts";

export default command({
  name: "value models",
  summary: "the models of value, their parameters and columns",
  run: async () => {
    const {findModels} = await import("../value/catalogue.ts");
    const models = [...(await findModels()).values()].map(({name, title, kind, parameters, fields}) => ({
      name,
      title,
      kind,
      parameters,
      columns: fields
    }));
    return {
      json: {schema: "huaxiang.value_models/1", models},
      text: textTable(
        models.map(({name, title, kind, parameters, columns}) => ({
          model: name,
          name: title,
          of: kind,
          parameters: parameters.join(", "),
          columns: columns.map((one) => (one.is_optional ? `[${one.name}]` : one.name)).join(", ")
        }))
      )
    };
  }
});
