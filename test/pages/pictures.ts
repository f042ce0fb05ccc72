/**
 * `npm run pictures`: the pictures of the README, from the demo (`npm run demo` makes it; its seed makes the same people each time).
 * Look at each of them afterwards.
 */
import {mkdirSync, writeFileSync} from "node:fs";
import {openGeneration} from "../../src/generation/open.ts";
import {type Look, openBrowser} from "./browser.ts";

const folder = new URL("../../docs/pictures/", import.meta.url).pathname;
/** Bytes that a picture may have. */
const most = 300_000;

const generation = await openGeneration(process.argv[2] ?? "data/demo");

/** Who has most to show: a person with a car, a next action and the most kinds of events. */
const shown = async (): Promise<string> => {
  const [row] = await generation.rows(`
    select p.person_id
    from marts.profiles as p
    inner join scores.next_actions as n on n.person_no = p.person_no and n.alternatives is not null
    inner join (select person_no, count(distinct kind) as kinds, count(*) as events from marts.timeline group by person_no) as t on t.person_no = p.person_no
    where p.kind = 'person' and p.vehicles_owned > 0
    order by t.kinds desc, length(n.alternatives) desc, t.events desc, p.person_id limit 1`);
  return `/people/${String(row!.person_id)}`;
};

const person = await shown();
const desk = {width: 1440, height: 1000};
const phone = {width: 390, height: 844};
const pictures: (Look & {name: string; height: number})[] = [
  {name: "overview.zh", path: "/", lang: "zh", theme: "light", ...desk},
  {name: "overview.en", path: "/", lang: "en", theme: "light", ...desk},
  {name: "needs.zh", path: "/needs", lang: "zh", theme: "light", ...desk},
  {name: "needs.en", path: "/needs", lang: "en", theme: "dark", ...desk},
  {name: "person.zh", path: person, lang: "zh", theme: "light", as: "marketer", ...desk},
  {name: "person.en", path: person, lang: "en", theme: "light", as: "marketer", ...desk},
  {name: "phone.zh", path: "/sales", lang: "zh", theme: "dark", ...phone},
  {name: "phone.en", path: "/sales", lang: "en", theme: "dark", ...phone}
];

const browser = await openBrowser(generation);
mkdirSync(folder, {recursive: true});
for (const {name, ...how} of pictures) {
  const png = await browser.picture(how);
  if (png.length > most) throw new Error(`picture too large: ${name}: ${png.length} bytes`);
  writeFileSync(`${folder}${name}.png`, png);
  process.stdout.write(`docs/pictures/${name}.png ${png.length} bytes\n`);
}
await browser.close();
