import {part} from "../life.ts";
import {DAY, END} from "../time.ts";

/** A customer entered a second time by the same dealer; half of these are struck out later. */
export default part({
  name: "doubles",
  after: ["purchase", "elsewhere", "resale", "service", "interest"],
  live: (life, random) => {
    const first = life.customers[0];
    if (first === undefined || !random.chance(0.02)) return;
    const at = first.versions[0]!.at + random.between(3, 500) * DAY;
    const voidedAt = random.chance(0.5) ? at + random.between(5, 90) * DAY : Number.POSITIVE_INFINITY;
    if (at > END) return;
    const contact = life.known(first.store, at, random);
    const versions = [{at, contact, isOwner: false}];
    if (voidedAt <= END) versions.push({at: voidedAt, contact, isOwner: false});
    life.customers.push({...first, no: `CX${first.no.replace(/^[A-Z]+/, "")}`, voidedAt, versions});
  }
});
