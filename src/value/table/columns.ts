import {AppError} from "../../errors.ts";

/** Names under which other tools write a column; the first is ours. */
const aliases: Readonly<Record<string, readonly string[]>> = {
  x: ["x", "frequency"],
  t_x: ["t_x", "t.x", "recency"],
  T: ["T", "T_cal", "T.cal", "age"],
  n: ["n", "n_cal", "n.cal", "periods"],
  t: ["t", "tenure"],
  mean_spend: ["mean_spend", "m_x", "monetary_value", "zbar"],
  weight: ["weight", "weights", "custs"],
  x_star: ["x_star", "x.star"],
  id: ["id", "ID", "customer_id", "person_id"]
};

/** `--columns x=frequency,T=age`: the file's column by ours. @throws AppError("usage") */
export const namedColumns = (text: string | undefined): Record<string, string> => {
  if (text === undefined) return {};
  return Object.fromEntries(
    text.split(",").map((part) => {
      const at = part.indexOf("=");
      if (at < 1 || at === part.length - 1)
        throw new AppError("usage", `--columns: not a pair: ${part}`, {fix: "write them as x=frequency,T=age: our name, then the file's"});
      return [part.slice(0, at).trim(), part.slice(at + 1).trim()];
    })
  );
};

/** The file's column for one of ours: as named, else by a known name; undefined when there is none. @throws AppError("invalid_input") when the named one is not there */
export const columnFor = (name: string, there: readonly string[], named: Readonly<Record<string, string>>): string | undefined => {
  const wanted = named[name];
  if (wanted !== undefined && !there.includes(wanted))
    throw new AppError("invalid_input", `no such column: ${wanted}`, {fix: `the file has ${there.join(", ")}`});
  return wanted ?? (aliases[name] ?? [name]).find((alias) => there.includes(alias));
};

/** The same, for one that must be there. */
export const requiredColumn = (name: string, there: readonly string[], named: Readonly<Record<string, string>>): string => {
  const found = columnFor(name, there, named);
  if (found === undefined)
    throw new AppError("invalid_input", `missing column: ${name}`, {
      fix: `the file has ${there.join(", ")}; say which it is: --columns ${name}=<column>`
    });
  return found;
};
