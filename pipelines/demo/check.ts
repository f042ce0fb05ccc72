const idWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** Check character of a national id's first 17 digits. @see GB 11643, ISO 7064 MOD 11-2 */
export const idCheck = (body: string): string => {
  let sum = 0;
  for (let i = 0; i < 17; i++) sum += (body.charCodeAt(i) - 48) * idWeights[i]!;
  return "10X98765432"[sum % 11]!;
};

const vinValues: Record<string, number> = {};
for (const [i, c] of [..."0123456789"].entries()) vinValues[c] = i;
for (const [letters, from] of [
  ["ABCDEFGH", 1],
  ["JKLMN", 1],
  ["P", 7],
  ["R", 9],
  ["STUVWXYZ", 2]
] as const)
  for (const [i, c] of [...letters].entries()) vinValues[c] = from + i;
const vinWeights = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];

/** The VIN with its check digit at place 9 (whatever stands there is replaced). @see GB 16735 */
export const vinOf = (draft: string): string => {
  let sum = 0;
  for (let i = 0; i < 17; i++) if (i !== 8) sum += vinValues[draft[i]!]! * vinWeights[i]!;
  const rest = sum % 11;
  return draft.slice(0, 8) + (rest === 10 ? "X" : rest) + draft.slice(9);
};

export const usccAlphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const usccWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
/** Check character of a unified social credit code's first 17 characters. @see GB 32100 */
export const usccCheck = (body: string): string => {
  let sum = 0;
  for (let i = 0; i < 17; i++) sum += usccAlphabet.indexOf(body[i]!) * usccWeights[i]!;
  return usccAlphabet[(31 - (sum % 31)) % 31]!;
};
