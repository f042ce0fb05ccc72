/**
 * Does each task once those that it needs are done, as many at a time as there are lanes, earlier ones first. A failure starts no more: what
 * runs ends, then the first failure is thrown.
 * @param apart tasks that would wait for each other: of two, one goes beside another task where there is one
 */
export const schedule = async <Task, Lane>(
  tasks: readonly Task[],
  needs: (task: Task) => readonly Task[],
  lanes: readonly Lane[],
  work: (task: Task, lane: Lane) => Promise<void>,
  apart: (task: Task) => boolean = () => false
): Promise<void> => {
  const left = [...tasks];
  const done = new Set<Task>();
  const failures: unknown[] = [];
  let ended: PromiseWithResolvers<void> = Promise.withResolvers();
  const running = new Set<Task>();
  const next = (): Task | undefined => {
    const isReady = (task: Task): boolean => needs(task).every((need) => done.has(need));
    const isTaken = [...running].some(apart);
    const free = isTaken ? left.findIndex((task) => !apart(task) && isReady(task)) : -1;
    const place = free < 0 ? left.findIndex(isReady) : free;
    return place < 0 ? undefined : left.splice(place, 1)[0];
  };
  const drive = async (lane: Lane): Promise<void> => {
    while (left.length > 0 && failures.length === 0) {
      const task = next();
      if (task === undefined) {
        if (running.size === 0) throw new Error("tasks that need each other");
        await ended.promise;
        continue;
      }
      running.add(task);
      try {
        await work(task, lane);
        done.add(task);
      } catch (error) {
        failures.push(error);
      }
      running.delete(task);
      ended.resolve();
      ended = Promise.withResolvers();
    }
  };
  await Promise.all(lanes.map(drive));
  if (failures.length > 0) throw failures[0];
};
