import {type Html, html} from "./html.ts";
import {type Filters, href, type View} from "./view.ts";
import {words} from "./words.ts";

export interface Choice {
  name: keyof Filters;
  label: string;
  /** The value in words. */
  chosen: string;
  /** Ringed: differs from what the page shows by itself. */
  isOn: boolean;
  options: {value: string | null; label: string}[];
}

const chip = ({name, label, chosen, isOn, options}: Choice, {path, filters}: View): Html =>
  html`<details class="chip${isOn && " on"}" name="filter"><summary><em>${label}</em> ${chosen}</summary><ul>${options.map(
    (option) =>
      html`<li><a href="${href(path, filters, {[name]: option.value})}"${(filters[name] ?? null) === option.value && html` aria-current="true"`}>${option.label}</a></li>`
  )}</ul></details>`;

/** The filters in one row; each choice is an address. */
export const chipsOf = (choices: Choice[], view: View): Html =>
  html`<div class="filters" role="group" aria-label="${words.filters[view.lang]}">${choices.map((choice) => chip(choice, view))}${
    choices.some(({isOn}) => isOn) && html`<a class="clear" href="${view.path}">${words.clear[view.lang]}</a>`
  }</div>`;
