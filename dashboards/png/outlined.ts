import {parseHTML} from "linkedom";
import {lineOf} from "./line.ts";

interface Node {
  getAttribute(name: string): string | null;
  hasAttribute(name: string): boolean;
  readonly parentElement: Node | null;
  readonly textContent: string | null;
  readonly innerHTML: string;
  outerHTML: string;
}

/** Size of a chart's letters, px. */
const letters = 12;
const weights: Record<string, number> = {normal: 400, bold: 700};

/** An attribute of the element or of the nearest around it that has one. */
const inherited = (node: Node, name: string): string | null =>
  node.getAttribute(name) ?? (node.parentElement ? inherited(node.parentElement, name) : null);

/** `0.32em` or `-8` in px. */
const pixels = (text: string | null): number => (text === null ? 0 : Number.parseFloat(text) * (text.endsWith("em") ? letters : 1) || 0);

const anchors: Record<string, number> = {start: 0, middle: 0.5, end: 1};

const asShapes = async (node: Node): Promise<string> => {
  const given = inherited(node, "font-weight");
  const weight = given === null ? 400 : (weights[given] ?? Number(given));
  const {width, shapes} = await lineOf(node.textContent ?? "", {size: letters, weight});
  const x =
    pixels(node.getAttribute("x")) + pixels(inherited(node, "dx")) - width * (anchors[inherited(node, "text-anchor") ?? "start"] ?? 0);
  const y = pixels(node.getAttribute("y")) + pixels(inherited(node, "dy"));
  return `<g transform="translate(${x},${y})">${shapes}</g>`;
};

const kept = ["transform", "fill", "fill-opacity", "stroke", "stroke-width", "stroke-linejoin", "paint-order", "opacity"];

/** What a picture has no use for: where its marks lead, and their names. */
const beside = /<\/?a\b[^>]*>|<title>[^<]*<\/title>/g;

/** A chart's SVG with each text as outlines of our font, so that whoever draws it needs no font. */
export const outlined = async (svg: string): Promise<string> => {
  const {document} = parseHTML(`<html><body>${svg.replaceAll(beside, "")}</body></html>`);
  for (const node of [...document.querySelectorAll("text")] as unknown as Node[]) {
    const attributes = kept.flatMap((name) => (node.hasAttribute(name) ? [`${name}="${node.getAttribute(name)}"`] : []));
    node.outerHTML = `<g ${attributes.join(" ")}>${await asShapes(node)}</g>`;
  }
  return (document.querySelector("svg") as unknown as Node).innerHTML;
};
