import {code, entity, on, personal, text, where} from "./column.ts";

/** A member of staff, and the desk phone. */
export const staff = entity(
  {zh: "员工", en: "a member of staff, and the desk phone"},
  {
    staff_no: code("工号", "staff number"),
    name: personal("姓名", "name").optional(),
    job: text("岗位", "job").optional(),
    mobile: personal("手机", "mobile").optional(),
    phone: personal("座机", "desk phone").optional(),
    ...where,
    from_on: on("入职", "from").optional(),
    to_on: on("离职", "to").optional()
  }
);
