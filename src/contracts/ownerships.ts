import {code, entity, on, oneOf, whom} from "./column.ts";

/** A person's role for a car, from and to. */
export const ownerships = entity(
  {zh: "车主关系", en: "a person's role for a car, from and to"},
  {
    ...whom,
    vin: code("车架号", "VIN, as given"),
    role: oneOf(["owner", "driver"], "关系", "role"),
    from_on: on("开始", "from").optional(),
    to_on: on("结束", "to").optional()
  }
);
