import {part} from "../life.ts";
import {mobileOn} from "../people.ts";
import {DAY, dayOf, END} from "../time.ts";

/** A new number or address reaches the home store and the shop's account some weeks later, or never. */
export default part({
  name: "changes",
  after: ["purchase", "elsewhere", "resale", "service", "interest"],
  live: (life, random) => {
    const {person} = life;
    const number = person.phones[1]?.from ?? Number.POSITIVE_INFINITY;
    for (const on of [number, person.movedOn]) {
      const at = on * DAY + random.between(5, 60) * DAY + 36_000 + random.int(20_000);
      if (at > END) continue;
      const customer = life.customers[0];
      if (customer !== undefined && customer.versions.at(-1)!.at < at && random.chance(0.7))
        customer.versions.push({at, contact: life.known(customer.store, at, random), isOwner: customer.versions.at(-1)!.isOwner});
      for (const account of life.accounts)
        if (on === number && account.mobiles[0]!.value !== "" && account.registeredAt < at && random.chance(0.5)) {
          account.mobiles.push({at, value: mobileOn(person, dayOf(at))});
          account.changes.push(at);
        }
    }
    for (const customer of life.customers) customer.versions.sort((a, b) => a.at - b.at);
  }
});
