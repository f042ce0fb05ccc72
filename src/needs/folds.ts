/** Parts of the people, by number: what the others teach is tried on one. */
export const FOLDS = 5;
