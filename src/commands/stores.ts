import {existsSync} from "node:fs";
import {AppError} from "../errors.ts";
import {openGeneration} from "../generation/open.ts";
import type {Workspace} from "../workspace.ts";

/** Refuses codes that are no store of the published generation; before the first one there is nothing to look into. @throws AppError("not_found") */
export const checkStores = async ({root, paths}: Workspace, stores: readonly string[] | null): Promise<void> => {
  if (stores === null || !existsSync(paths.current)) return;
  const generation = await openGeneration(root);
  try {
    const known = new Set((await generation.rows("select store_code from marts.stores")).map((row) => String(row.store_code)));
    const odd = stores.filter((code) => !known.has(code));
    if (odd.length > 0)
      throw new AppError("not_found", `no such store: ${odd.join(", ")}`, {
        fix: 'huaxiang sql "select store_code, name from marts.stores" lists them'
      });
  } finally {
    await generation.close();
  }
};
