import type {Principal} from "../src/state/principal.ts";
import type {Page} from "./page.ts";
import type {Filters} from "./view.ts";

/** Whether a page opens for someone. */
export const isOpen = ({roles, isByStore}: Page, {role, stores}: Principal): boolean =>
  roles.includes(role) && (stores === null || isByStore === true);

/** What a page is asked for: the filters of the address, within the stores of who looks. */
export const within = (filters: Filters, {stores}: Principal): Filters => ({...filters, ...(stores && {within: stores})});
