import type {Mark} from "../mark.ts";

/** What makes a mark a link: its address, what it is called, and room around it to meet it. */
export const leading = <M extends Mark>(name: (mark: M) => string) => ({
  href: (mark: M) => mark.leads ?? null,
  title: name
});

/** The same with nothing to see: over a whole row or band, so that it is easily met. */
export const over = <M extends Mark>(name: (mark: M) => string) => ({...leading(name), fill: "var(--c1)", fillOpacity: 0});

/** Room around a dot. */
export const room = {stroke: "var(--paper)", strokeOpacity: 0, strokeWidth: 16};
