import {describe, expect, test} from "vitest";
import appointments from "../../pipelines/demo/life/appointments.ts";
import type {Car, Life} from "../../pipelines/demo/life.ts";
import {Random} from "../../pipelines/demo/random.ts";
import {DAY, FROM} from "../../pipelines/demo/time.ts";
import {stores} from "../../pipelines/demo/world/stores.ts";

const since = (FROM + 100) * DAY;

/** Bookings of parking within a car's first 400 days, over many owners with an account of the shop. */
const parked = (until: number): number => {
  const store = stores[0]!;
  const car = {vin: "V", plate: "P", series: store.series[0]!, store, since, until} as Car;
  let sum = 0;
  for (let number = 1; number <= 4000; number++) {
    const life = {
      person: {number},
      cars: [car],
      accounts: [],
      appUsers: [],
      mallAccounts: [{registeredAt: since - DAY}],
      repairs: [],
      testDrives: [],
      appointments: []
    } as unknown as Life;
    appointments.live(life, new Random(1, 1, number), 1);
    sum += life.appointments.filter(({forAt}) => forAt < since + 400 * DAY).length;
  }
  return sum;
};

describe("a simulated owner", () => {
  test("parks as often whether the car goes soon or never", () => {
    const [soon, never] = [parked(since + 420 * DAY), parked(Number.POSITIVE_INFINITY)];
    expect(never).toBeGreaterThan(500);
    expect(Math.abs(soon - never)).toBeLessThan(4 * Math.sqrt(soon + never));
  });
});
