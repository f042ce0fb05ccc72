import {AppError} from "../errors.ts";
import {draw} from "./freeze.ts";
import type {Asking} from "./question.ts";
import {checkMembers, type Manifest} from "./snapshot.ts";

/** Makes a frozen list again from its manifest, over its own generation and under its own caps. @throws AppError("gate_failed") when it is another one */
export const verify = async (ledger: string, {id, rule, split, stores, sha256, count}: Manifest, asking: Asking): Promise<void> => {
  await checkMembers(ledger, id);
  const again = await draw(rule, split, {...asking, setting: {...asking.setting, stores: stores ?? undefined}});
  if (again.sha256 !== sha256)
    throw new AppError("gate_failed", `the list made again is another one: ${again.members.length} people instead of ${count}`, {
      fix: "was the code of segments changed since?"
    });
};
