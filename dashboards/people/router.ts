import express, {type Request, type Response, type Router} from "express";
import {allowed} from "../../src/api/access.ts";
import type {AppOptions} from "../../src/api/app.ts";
import {admit, type Gate} from "../../src/api/auth.ts";
import {type Generation, type Generations, generationOf} from "../../src/api/generation.ts";
import {BadRequest, refusals} from "../../src/api/problem.ts";
import {PersonId} from "../../src/api/schemas.ts";
import {AppError} from "../../src/errors.ts";
import type {Store} from "../../src/measures/stores.ts";
import type {Principal} from "../../src/state/principal.ts";
import {assets} from "../assets.ts";
import {layout} from "../layout.ts";
import {sendPage, viewOf} from "../looking.ts";
import {isOpen, type Place} from "../open.ts";
import {readStores} from "../stores.ts";
import {href, type View} from "../view.ts";
import {loadPortrait} from "./data.ts";
import {Sought, seek} from "./find.ts";
import {faultOf, finderForm, type Outcome} from "./finder.ts";
import {portrait} from "./portrait.ts";

/** Where people are looked for; each person's page lies below it. Its forms keep to the stores of who asks. */
export const finder: Place = {
  path: "/people",
  title: {zh: "客户", en: "Customers"},
  roles: allowed.people,
  isByStore: true,
  order: 9
};

interface Shown {
  places: Place[];
  generations: Generations;
}
type PeopleGate = Gate & Pick<AppOptions, "salt">;

interface Asking {
  who: Principal;
  generation: Generation;
  view: View;
}

const soughtOf = (body: unknown): Sought => {
  const result = Sought.safeParse(body);
  if (!result.success) throw new BadRequest(422, refusals("#", result.error));
  return result.data;
};

/** The finder and the pages of people: for those who may see a person, within their stores, each read kept. Nothing of them is stored on the way. */
export const people = (gate: PeopleGate, {places, generations}: Shown): Router => {
  const router = express.Router();
  const asking = (request: Request, response: Response, path: string): Asking => {
    response.locals.route = path;
    const who = admit(path, request, gate, (one) => isOpen(finder, one));
    const generation = generationOf(generations);
    return {who, generation, view: viewOf(request, places, {path: request.path, who, generation})};
  };
  const storesOf = ({generation, who: {stores}}: Asking): Promise<Store[]> => readStores(generation, stores ? {within: stores} : {});
  const show = async (request: Request, response: Response, now: Asking, outcome?: Outcome) => {
    const body = finderForm(await storesOf(now), now.view, outcome);
    sendPage(request, response, layout(now.view, assets, {title: finder.title[now.view.lang], body}), now.generation.number);
  };
  router.get("/people", (request, response) => show(request, response, asking(request, response, "/people")));
  router.post("/people", express.urlencoded({extended: false, limit: "8kb"}), async (request, response) => {
    const now = asking(request, response, "/people");
    const sought = soughtOf(request.body);
    try {
      const found = await seek(now.generation, sought, {salt: gate.salt(), seen: now.who.stores});
      const ids = found.map(({person_id}) => person_id);
      gate.audit.read(now.who, "page /people", ids);
      if (ids.length === 1) return response.set("Cache-Control", "no-store").redirect(303, `/people/${ids[0]}`);
      await show(request, response, now, {people: found});
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      response.status(422);
      await show(request, response, now, {fault: faultOf(error.code, error.message, now.view)});
    }
  });
  router.get("/people/:person_id", async (request, response) => {
    const {who, generation, view} = asking(request, response, "/people/{person_id}");
    const id = PersonId.safeParse(request.params.person_id);
    if (!id.success) throw new AppError("not_found", "no person has this id");
    const data = await loadPortrait(generation, id.data, who.stores);
    const {person_id, name} = data.profile;
    gate.audit.read(who, "page /people/{person_id}", [person_id]);
    if (data.merged_from) return response.set("Cache-Control", "no-store").redirect(303, href(`/people/${person_id}`, view.filters));
    sendPage(request, response, layout(view, assets, {title: name ?? person_id, body: portrait(data, view)}), generation.number);
  });
  return router;
};
