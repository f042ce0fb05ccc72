/** SQL's `translate`: each character of `from` becomes the one at its place in `to`; those past the end of `to` go. */
export const translate = (text: string, from: string, to: string): string => {
  const [sources, targets] = [[...from], [...to]];
  return [...text].map((character) => ((place) => (place < 0 ? character : (targets[place] ?? "")))(sources.indexOf(character))).join("");
};

/** Spaces, dashes and brackets that people write inside numbers, in either width. */
export const separators = "－（）　-–—−() \u00a0\t\n\r";
export const wideDigits = "０１２３４５６７８９";
export const digits = "0123456789";
