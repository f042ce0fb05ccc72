import type {Principal} from "../src/state/principal.ts";
import type {Page} from "./page.ts";
import type {Filters} from "./view.ts";

/** What stands in the navigation. */
export type Place = Pick<Page, "path" | "title" | "roles" | "isByStore" | "order">;

/** Whether someone may go there. */
export const isOpen = ({roles, isByStore}: Pick<Place, "roles" | "isByStore">, {role, stores}: Principal): boolean =>
  roles.includes(role) && (stores === null || isByStore === true);

/** Those of them that someone may go to. */
export const open = <P extends Place>(pages: readonly P[], who: Principal): P[] => pages.filter((page) => isOpen(page, who));

/** What a page is asked for: the filters of the address, within the stores of who looks; executives see no person, nor few. */
export const within = (filters: Filters, {role, stores}: Principal): Filters => ({
  ...filters,
  ...(stores && {within: stores}),
  ...(role === "executive" && {hidesFew: true as const})
});
