import type {Request, Response} from "express";
import {answer} from "../src/api/answer.ts";
import type {Generation} from "../src/api/generation.ts";
import type {Principal} from "../src/state/principal.ts";
import {filtersOf, remember, tasteOf} from "./ask.ts";
import {open, type Place} from "./open.ts";
import type {View} from "./view.ts";

export interface Looking {
  path: string;
  who: Principal;
  generation?: Generation | undefined;
}

/** How the address and its asker look at a page. */
export const viewOf = (request: Request, pages: readonly Place[], {path, who, generation}: Looking): View => ({
  ...tasteOf(request),
  path,
  who,
  filters: filtersOf(request),
  nav: open(pages, who),
  ...(generation && {served: {generation: generation.number, data_date: generation.manifest.data_date}})
});

/** A page as the answer; language and theme of the address are remembered. */
export const sendPage = (request: Request, response: Response, body: string, generation: number | undefined): void => {
  remember(request, response);
  response.vary("Cookie").vary("Accept-Language");
  answer(request, response, {body, type: "text/html; charset=utf-8", generation});
};
