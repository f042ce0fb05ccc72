import * as Plot from "@observablehq/plot";
import {draw} from "../draw.ts";
import type {Html} from "../html.ts";
import type {Mark} from "../mark.ts";
import {whole} from "../number.ts";
import type {Lang} from "../words.ts";

export interface Flow extends Mark {
  from: string;
  to: string;
  people: number;
}

interface Node {
  name: string;
  size: number;
  /** Its upper end, in people from the top. */
  top: number;
}

const stacked = (names: string[], sizes: Map<string, number>, gap: number): Map<string, Node> => {
  let top = 0;
  const nodes = new Map<string, Node>();
  for (const name of names) {
    const size = sizes.get(name) ?? 0;
    nodes.set(name, {name, size, top});
    top += size + gap;
  }
  return nodes;
};

const sums = (flows: Flow[], end: "from" | "to"): Map<string, number> => {
  const found = new Map<string, number>();
  for (const flow of flows) found.set(flow[end], (found.get(flow[end]) ?? 0) + flow.people);
  return found;
};

/** A strip from a place on the left to a place on the right, as the ends of its two edges. */
const strip = ({from, to, people, leads}: Flow, left: number, right: number) =>
  [left, right].map((top, x) => ({from, leads, name: `${from} → ${to}: ${people}`, x, top, bottom: top + people}));

/** Who moved from which of the names to which? The colour is that of the name they left; the height is people. */
export const flows = (rows: Flow[], names: string[], {lang, label, width}: {lang: Lang; label: string; width: number}): Html => {
  const total = rows.reduce((sum, {people}) => sum + people, 0);
  const gap = total * 0.05;
  const colour = (name: string): string => `var(--c${(names.indexOf(name) % 8) + 1})`;
  const [left, right] = [stacked(names, sums(rows, "from"), gap), stacked(names, sums(rows, "to"), gap)];
  const place = {left: new Map<string, number>(), right: new Map<string, number>()};
  const take = (side: "left" | "right", node: Node, people: number): number => {
    const at = place[side].get(node.name) ?? node.top;
    place[side].set(node.name, at + people);
    return at;
  };
  const ordered = rows.toSorted((a, b) => names.indexOf(a.from) - names.indexOf(b.from) || names.indexOf(a.to) - names.indexOf(b.to));
  const strips = ordered.map((flow) =>
    strip(flow, take("left", left.get(flow.from)!, flow.people), take("right", right.get(flow.to)!, flow.people))
  );
  const margin = width < 420 ? 92 : 210;
  const text = (nodes: Map<string, Node>, x: number): Plot.Markish =>
    Plot.text(
      [...nodes.values()].filter(({size}) => size > 0),
      {
        x,
        y: (node: Node) => node.top + node.size / 2,
        text: (node: Node) => (width < 420 ? node.name.split(/ · |, /)[0]! : `${node.name}  ${whole(node.size, lang)}`),
        textAnchor: x === 0 ? "end" : "start",
        dx: x === 0 ? -8 : 8,
        fill: "var(--ink)"
      }
    );
  return draw(
    {
      width,
      height: names.length * 40 + 30,
      marginTop: 10,
      marginBottom: 10,
      marginLeft: margin,
      marginRight: margin,
      x: {domain: [0, 1], axis: null},
      y: {domain: [total + gap * names.length, 0], axis: null},
      marks: [
        ...strips.map((points) =>
          Plot.areaY(points, {
            x: "x",
            y1: "top",
            y2: "bottom",
            curve: "bump-x",
            fill: colour(points[0]!.from),
            fillOpacity: 0.55,
            href: () => points[0]!.leads ?? null,
            title: () => points[0]!.name
          })
        ),
        text(left, 0),
        text(right, 1)
      ]
    },
    label
  );
};
