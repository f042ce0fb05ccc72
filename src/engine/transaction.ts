import {AppError} from "../errors.ts";
import type {Run, Session} from "./session.ts";

/**
 * All of `body` or nothing, on a connection of its own. A statement that failed dooms it even if the caller swallowed the error.
 * @throws AppError("engine") when COMMIT succeeds and keeps nothing, as it may after an error: a witness row tells.
 */
export const transaction = <T>(session: Session, body: (run: Run) => Promise<T>): Promise<T> =>
  session.aside(async (connection) => {
    const run = session.on(connection);
    let failed: unknown;
    await run("create temp table committed (yes boolean)");
    await run("begin");
    try {
      const result = await body((statement, origin) =>
        run(statement, origin).catch((error: unknown) => {
          failed ??= error;
          throw error;
        })
      );
      if (failed !== undefined) throw failed;
      await run("insert into temp.main.committed values (true)");
      await run("commit");
      const witness = await (await run("from temp.main.committed")).getRows();
      if (witness.length !== 1) throw new AppError("engine", "transaction: committed nothing");
      return result;
    } catch (error) {
      await connection.run("rollback").catch(() => undefined);
      throw error;
    }
  });
