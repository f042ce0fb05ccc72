import {type Deed, mostPeople, record, rowsOfPeople} from "../state/audit.ts";
import type {State} from "../state/open.ts";
import {actorOf, type Principal} from "../state/principal.ts";

/** How long reads wait to be written together, milliseconds. */
const wait = 100;

/** Writes what was done at once, and who was read in batches: one row per actor and action. */
export interface Audit {
  did(deed: Omit<Deed, "at">): void;
  read(principal: Principal, action: string, people: readonly string[]): void;
  /** Writes what waits. */
  flush(): void;
}

export const auditOf = ({state, now}: {state: State; now: () => string}, failed: (error: unknown) => void): Audit => {
  const waiting = new Map<string, Deed & {people: Set<string>; reads: number}>();
  let timer: NodeJS.Timeout | undefined;
  const flush = (): void => {
    clearTimeout(timer);
    timer = undefined;
    const deeds = [...waiting.values()].flatMap(({people, reads, ...deed}) => rowsOfPeople({...deed, detail: {reads}}, people));
    record(state, deeds);
    waiting.clear();
  };
  const late = (): void => {
    try {
      flush();
    } catch (error) {
      failed(error);
    }
  };
  return {
    flush,
    did: (deed) => record(state, [{at: now(), ...deed}]),
    read(principal, action, people) {
      const [actor, {role}] = [actorOf(principal), principal];
      const key = JSON.stringify([actor, role, action]);
      const open = waiting.get(key) ?? {
        at: now(),
        actor,
        role,
        action,
        subject: "",
        outcome: "done",
        detail: {},
        people: new Set(),
        reads: 0
      };
      waiting.set(key, open);
      open.reads++;
      for (const one of people) open.people.add(one);
      if (open.people.size >= mostPeople) flush();
      timer ??= setTimeout(late, wait);
    }
  };
};
