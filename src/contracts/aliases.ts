import {code, entity, on, oneOf} from "./column.ts";

/** Another name for a code, per source and dated. */
export const aliases = entity(
  {zh: "别名", en: "another name for a code, per source and dated"},
  {
    kind: oneOf(["store", "series", "brand", "media", "campaign"], "类型", "what is named"),
    channel: code("渠道", "channel that uses the name, or any"),
    alias: code("别名", "the name it uses"),
    code: code("编码", "our code"),
    from_on: on("生效", "from").optional(),
    to_on: on("失效", "to, not included").optional()
  }
);
