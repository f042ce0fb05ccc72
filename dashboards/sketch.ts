/** What a sketch is made of is SVG: each thing in it has this name space. */
const space = "http://www.w3.org/2000/svg";

const signs: Record<string, string> = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\u00a0": "&#160;"};
const written = (text: string, pattern: RegExp): string =>
  pattern.test(text) ? text.replace(pattern, (sign) => signs[sign] as string) : text;
const inText = /[&<>\u00a0]/g;
const inValue = /[&<>"\u00a0]/g;

class Text {
  readonly nodeType = 3;
  parentNode: Shape | null = null;
  readonly textContent: string;
  constructor(textContent: string) {
    this.textContent = textContent;
  }
  get markup(): string {
    return written(this.textContent, inText);
  }
}

/** An element, as far as Plot and d3-selection make and change one. */
class Shape {
  readonly nodeType = 1;
  readonly namespaceURI = space;
  readonly ownerDocument: Sketch;
  readonly tagName: string;
  parentNode: Shape | null = null;
  readonly childNodes: (Shape | Text)[] = [];
  readonly #attributes = new Map<string, string>();
  constructor(ownerDocument: Sketch, tagName: string) {
    this.ownerDocument = ownerDocument;
    this.tagName = tagName;
  }

  get nodeName(): string {
    return this.tagName;
  }
  getAttribute(name: string): string | null {
    return this.#attributes.get(name) ?? null;
  }
  hasAttribute(name: string): boolean {
    return this.#attributes.has(name);
  }
  setAttribute(name: string, value: unknown): void {
    this.#attributes.set(name, String(value));
  }
  removeAttribute(name: string): void {
    this.#attributes.delete(name);
  }
  setAttributeNS(_: string | null, name: string, value: unknown): void {
    this.setAttribute(name, value);
  }

  get children(): Shape[] {
    return this.childNodes.filter((one) => one instanceof Shape);
  }
  get firstChild(): Shape | Text | null {
    return this.childNodes[0] ?? null;
  }
  get lastChild(): Shape | Text | null {
    return this.childNodes.at(-1) ?? null;
  }
  insertBefore<T extends Shape | Text>(child: T, next: Shape | Text | null): T {
    child.parentNode?.removeChild(child);
    child.parentNode = this;
    if (next === null) this.childNodes.push(child);
    else this.childNodes.splice(this.childNodes.indexOf(next), 0, child);
    return child;
  }
  appendChild<T extends Shape | Text>(child: T): T {
    return this.insertBefore(child, null);
  }
  append(...children: (Shape | string)[]): void {
    for (const child of children) this.appendChild(typeof child === "string" ? new Text(child) : child);
  }
  removeChild(child: Shape | Text): void {
    this.childNodes.splice(this.childNodes.indexOf(child), 1);
    child.parentNode = null;
  }
  replaceWith(other: Shape): void {
    this.parentNode?.insertBefore(other, this);
    this.parentNode?.removeChild(this);
  }
  get textContent(): string {
    return this.childNodes.map(({textContent}) => textContent).join("");
  }
  set textContent(text: string) {
    for (const child of this.childNodes) child.parentNode = null;
    this.childNodes.length = 0;
    if (text !== "") this.appendChild(new Text(text));
  }

  get markup(): string {
    let attributes = "";
    for (const [name, value] of this.#attributes) attributes += ` ${name}="${written(value, inValue)}"`;
    if (this.childNodes.length === 0) return `<${this.tagName}${attributes} />`;
    let inside = "";
    for (const child of this.childNodes) inside += child.markup;
    return `<${this.tagName}${attributes}>${inside}</${this.tagName}>`;
  }
}

/**
 * The little of a document that Plot draws on: elements are made, changed and written down. Whole documents of libraries make of each attribute a node that
 * listens to events, and weakly held tables of them, which took a third of a page's time.
 */
export class Sketch {
  readonly documentElement = new Shape(this, "svg");
  createElementNS(_: string, name: string): Shape {
    return new Shape(this, name);
  }
  createElement(name: string): Shape {
    return new Shape(this, name);
  }
  createTextNode(text: string): Text {
    return new Text(text);
  }
}
