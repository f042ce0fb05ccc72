/** Random cases of a property: few in `npm test`, many times as many in `npm run test:full`, which runs the same files again. */
export const cases = (few: number): number => few * Number(process.env.HUAXIANG_TEST_CASES ?? 1);
