import * as Plot from "@observablehq/plot";
import {parseHTML} from "linkedom";
import {expect, it} from "vitest";
import {Sketch} from "../../dashboards/sketch.ts";

const rows = [
  {at: new Date("2025-01-01"), kind: "a", n: 3, name: 'A & "B" <C>'},
  {at: new Date("2025-02-01"), kind: "b", n: 5, name: "宝马"},
  {at: new Date("2025-03-01"), kind: "a", n: 1, name: "x\u00a0y"}
];

const pictures: Record<string, Plot.PlotOptions> = {
  "bars that lead somewhere": {marks: [Plot.barY(rows, {x: "kind", y: "n", href: () => "/sales?a=1&b=2", title: "name"}), Plot.ruleY([0])]},
  "lines, dots and areas": {
    marks: [Plot.lineY(rows, {x: "at", y: "n"}), Plot.dot(rows, {x: "at", y: "n"}), Plot.areaY(rows, {x: "at", y: "n"})]
  },
  "texts of several lines": {marks: [Plot.text(rows, {x: "at", y: "n", text: (one) => `${one.name}\n${one.n}`})]},
  cells: {color: {scheme: "blues"}, marks: [Plot.cell(rows, {x: "name", y: "kind", fill: "n"}), Plot.axisX({tickRotate: 45})]},
  facets: {marks: [Plot.barX(rows, {fy: "kind", x: "n", y: "name"}), Plot.frame()]},
  nothing: {marks: []}
};

/** The order of attributes says nothing; a library's document leaves `&` in addresses as it is. */
const read = (markup: string): string =>
  markup
    .replaceAll(
      /<([\w:]+)((?: [\w:-]+="[^"]*")*)/g,
      (_, name, attributes) => `<${name}${(attributes.match(/ [\w:-]+="[^"]*"/g) ?? []).sort().join("")}`
    )
    .replaceAll(/&amp;|&lt;|&gt;/g, (sign) => ({"&amp;": "&", "&lt;": "<", "&gt;": ">"})[sign] as string);

it.each(Object.entries(pictures))("%s: drawn as on a whole document", (_, options) => {
  const {document} = parseHTML("<!doctype html><html><body></body></html>");
  const drawn = Plot.plot({...options, document: new Sketch() as never}) as unknown as {markup: string};
  expect(read(drawn.markup)).toBe(read(Plot.plot({...options, document: document as never}).outerHTML));
});

it("what is written is well-formed, whatever it says", () => {
  const sketch = new Sketch();
  const one = sketch.createElement("text");
  one.setAttribute("href", '/a?b="1"&c=<2>');
  one.append("1 < 2 & 3\u00a0", sketch.createElement("tspan"));
  expect(one.markup).toBe('<text href="/a?b=&quot;1&quot;&amp;c=&lt;2&gt;">1 &lt; 2 &amp; 3&#160;<tspan /></text>');
});
