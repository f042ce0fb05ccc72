import {useEffect} from "react";

const patience = 5;
let wanted: string[] = [];
let drawings = 0;

/** Focus goes to the first of these that is there and can have it, once the tree is drawn anew. */
export const focusSoon = (...selectors: string[]): void => {
  wanted = selectors;
  drawings = 0;
};

const isOpen = (element: Element | null): element is HTMLElement => element instanceof HTMLElement && !element.hasAttribute("disabled");

/** Keeps the keyboard's place when a tree is drawn anew; the tree may come a drawing later than the page around it. */
export const useFocus = (): void => {
  useEffect(() => {
    const found = wanted.map((selector) => document.querySelector(selector)).find(isOpen);
    drawings += 1;
    if (found || drawings > patience) wanted = [];
    found?.focus();
  });
};
