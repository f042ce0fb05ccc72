import {useEffect} from "react";

let wanted: string[] = [];

/** After the next drawing, focus goes to the first of these that is there and can have it. */
export const focusSoon = (...selectors: string[]): void => {
  wanted = selectors;
};

const isOpen = (element: Element | null): element is HTMLElement => element instanceof HTMLElement && !element.hasAttribute("disabled");

/** Keeps the keyboard's place when a tree is drawn anew. */
export const useFocus = (): void => {
  useEffect(() => {
    if (wanted.length === 0) return;
    const found = wanted.map((selector) => document.querySelector(selector)).find(isOpen);
    wanted = [];
    found?.focus();
  });
};
