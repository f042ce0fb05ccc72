/** SQL's `translate` for two fixed alphabets: each character of `from` becomes the one at its place in `to`; those past the end of `to` go. */
export const translation = (from: string, to: string): ((text: string) => string) => {
  const targets = [...to];
  const map = new Map([...from].map((character, place) => [character, targets[place] ?? ""]));
  return (text) => {
    let result = "";
    for (const character of text) result += map.get(character) ?? character;
    return result;
  };
};

/** Spaces, dashes and brackets that people write inside numbers, in either width. */
export const separators = "－（）　-–—−() \u00a0\t\n\r";
export const wideDigits = "０１２３４５６７８９";
export const digits = "0123456789";
