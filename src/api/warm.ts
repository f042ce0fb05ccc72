import {setImmediate} from "node:timers/promises";
import type {OpenGeneration} from "../generation/open.ts";
import {peopleIn} from "../state/audit.ts";
import {scoresAnswer} from "./profile.ts";

const people = 1000;
/** After so many the engine of JavaScript has made of the code what it will make of it. */
const rounds = 12;

/** Answers about scores that nobody hears: the first in a process takes five times as long as the twentieth, and a client should not wait for it. */
export const warm = async (generation: OpenGeneration): Promise<void> => {
  const ids = generation.someone(people);
  if (ids.length === 0) return;
  for (let round = 0; round < rounds; round++) {
    peopleIn(await scoresAnswer(generation, ids, null));
    await setImmediate();
  }
};
