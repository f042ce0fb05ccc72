/** Failures to sign in that are let pass, by name and by address, and for how long they count. */
const most = {name: 5, address: 30} as const;
const minutes = 15;
const remembered = 10_000;

/** Counts failures: whoever has had too many waits. Kept in memory: the pages are one process, and a restart is no way in. */
export const attempts = () => {
  const failures = new Map<string, number[]>();
  const recent = (key: string, now: number): number[] => (failures.get(key) ?? []).filter((at) => at > now - minutes * 60_000);
  const keys = (name: string, address: string) => [
    {key: `name ${name}`, limit: most.name},
    {key: `address ${address}`, limit: most.address}
  ];
  return {
    /** Seconds to wait; 0: may try. @param now milliseconds */
    wait(name: string, address: string, now: number): number {
      const ends = keys(name, address).map(({key, limit}) => {
        const all = recent(key, now);
        return all.length < limit ? now : (all.at(-limit) ?? now) + minutes * 60_000;
      });
      return Math.ceil((Math.max(...ends) - now) / 1000);
    },
    failed(name: string, address: string, now: number): void {
      for (const {key} of keys(name, address)) {
        const all = [...recent(key, now), now];
        failures.delete(key);
        failures.set(key, all);
      }
      for (const key of failures.keys()) if (failures.size > remembered) failures.delete(key);
    },
    succeeded(name: string): void {
      failures.delete(`name ${name}`);
    }
  };
};
export type Attempts = ReturnType<typeof attempts>;
