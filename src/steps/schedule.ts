/**
 * Does each task once those that it needs are done, as many at a time as there are lanes, earlier ones first. A failure starts no more: what
 * runs ends, then the first failure is thrown.
 */
export const schedule = async <Task, Lane>(
  tasks: readonly Task[],
  needs: (task: Task) => readonly Task[],
  lanes: readonly Lane[],
  work: (task: Task, lane: Lane) => Promise<void>
): Promise<void> => {
  const left = [...tasks];
  const done = new Set<Task>();
  const failures: unknown[] = [];
  let ended: PromiseWithResolvers<void> = Promise.withResolvers();
  let running = 0;
  const next = (): Task | undefined => {
    const place = left.findIndex((task) => needs(task).every((need) => done.has(need)));
    return place < 0 ? undefined : left.splice(place, 1)[0];
  };
  const drive = async (lane: Lane): Promise<void> => {
    while (left.length > 0 && failures.length === 0) {
      const task = next();
      if (task === undefined) {
        if (running === 0) throw new Error("tasks that need each other");
        await ended.promise;
        continue;
      }
      running++;
      try {
        await work(task, lane);
        done.add(task);
      } catch (error) {
        failures.push(error);
      }
      running--;
      ended.resolve();
      ended = Promise.withResolvers();
    }
  };
  await Promise.all(lanes.map(drive));
  if (failures.length > 0) throw failures[0];
};
