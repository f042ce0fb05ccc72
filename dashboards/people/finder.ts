import type {Answering} from "../../src/identity/find.ts";
import type {Store} from "../../src/measures/stores.ts";
import {type Html, html} from "../html.ts";
import {tableOf} from "../table.ts";
import type {View} from "../view.ts";
import {sayCode, text} from "./words.ts";

/** What became of a search: who was found, or why nobody. */
export interface Outcome {
  people?: Answering[];
  fault?: string;
}

/** Why a search failed, in words; the code is that of an AppError. */
export const faultOf = (code: string, message: string, {lang}: View): string => {
  if (message.startsWith("more than"))
    return text(
      "符合的人太多：请写全名，或改用完整号码查找。",
      "Too many answer to that: give the full name, or search by the whole number.",
      lang
    );
  if (code === "not_found") return text("没有这个门店。", "There is no such store.", lang);
  return text(
    "看不懂这个姓名：请写全名，或姓加称呼（王女士）。",
    "This is not a name: write it in full, or the surname with a title (王女士).",
    lang
  );
};

const found = (people: Answering[], {lang}: View): Html =>
  people.length === 0
    ? html`<p class="fault" role="alert">${text("没有找到。请核对号码，或换一个号码、车牌再试。", "Nobody was found. Check it, or try another number or plate.", lang)}</p>`
    : tableOf(
        {
          title: text("找到的人", "People found", lang),
          columns: [
            {key: "name", label: text("姓名", "Name", lang), href: ({person_id}) => `/people/${person_id}`},
            {key: "mobile", label: text("手机", "Mobile", lang)},
            {key: "kind", label: text("类型", "Kind", lang), isExtra: true},
            {key: "city", label: text("城市", "City", lang), isExtra: true},
            {key: "cars", label: text("车", "Cars", lang), unit: "cars"},
            {key: "last_seen_on", label: text("最近", "Last seen", lang)}
          ],
          rows: people.map(({person_id, name, mobile, kind, city, vehicles_owned, last_seen_on}) => ({
            person_id,
            name: name ?? person_id,
            mobile,
            kind: sayCode(kind, lang),
            city,
            cars: vehicles_owned,
            last_seen_on
          }))
        },
        lang
      );

/** Two ways to a person: what the counter hears, and a number in full. Both are posted, so that no address and no log holds them. */
export const finderForm = (stores: Store[], view: View, {people, fault}: Outcome = {}): Html => {
  const {lang} = view;
  const find = text("查找", "Find", lang);
  return html`${fault && html`<p class="fig fault" role="alert">${fault}</p>`}${people && html`<section class="fig after"><h2>${text("找到的人", "People found", lang)}</h2>${found(people, view)}</section>`}
<section class="grid finder"><form class="fig" method="post" action="/people"><h2>${text("姓名与尾号", "Name and last digits", lang)}</h2><p class="q">${text("柜台的叫法：王女士，尾号 1234。", "As the counter calls a customer: 王女士, 1234.", lang)}</p>
<label>${text("门店", "Store", lang)}<select name="store" required>${stores.map(({store_code, name}) => html`<option value="${store_code}"${view.filters.store === store_code && html` selected`}>${name}</option>`)}</select></label>
<label>${text("姓名或称呼", "Name, or surname with a title", lang)}<input name="name" required maxlength="100" autocomplete="off"></label><label>${text("号码后四位", "Last four digits of a number", lang)}<input name="digits" required pattern="[0-9]{4}" inputmode="numeric" maxlength="4" autocomplete="off"></label><button>${find}</button></form>
<form class="fig" method="post" action="/people"><h2>${text("完整号码", "A number in full", lang)}</h2><p class="q">${text("手机号、车架号、车牌、邮箱或会员号。不会进入地址或日志。", "Mobile, VIN, plate, email or member number. It enters no address and no log.", lang)}</p><label>${text("号码", "Number", lang)}<input name="identifier" required minlength="3" maxlength="200" autocomplete="off"></label><button>${find}</button></form></section>`;
};
