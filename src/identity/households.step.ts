import {step} from "../steps/step.ts";
import {householdsOf} from "./households.ts";

const columns = [
  {name: "person_no", type: "bigint"},
  {name: "household_no", type: "bigint"}
];

/** Who lives together, as far as shared numbers tell: linked, never merged. */
export default step({
  name: "identity.households",
  reads: ["identity.household_phones"],
  writes: ["identity.households"],
  async run({engine}) {
    const phones: number[] = [];
    const people: number[] = [];
    const ordered = `select dense_rank() over (order by phone_no) as phone, person_no from identity.household_phones order by phone, person_no`;
    for await (const {rows, columns: found} of engine.batches(ordered)) {
      const [numbers, persons] = found as ArrayLike<number>[];
      for (let row = 0; row < rows; row++) {
        phones.push(numbers![row]!);
        people.push(persons![row]!);
      }
    }
    const households = [...householdsOf(phones, people)].sort(([a], [b]) => a - b);
    await engine.drop("identity.households");
    await engine.append("identity.households", columns, [
      {rows: households.length, columns: [households.map(([person]) => person), households.map(([, household]) => household)]}
    ]);
  }
});
