/** What a text of a field means: which kind of thing it is, and its one normal form. */
export interface Reading<K extends string = string> {
  kind: K;
  value: string;
}

/** Texts that are their own value: those like one regular expression and unlike another. Both mean the same to JavaScript and to SQL. */
export interface Plain<K extends string = string> {
  kind: K;
  like: string;
  unlike?: string;
}

/** The rule of one kind of field: pure, and the same wherever it runs. */
export interface Normaliser<K extends string = string> {
  /** null: the text names nothing of this kind. */
  read(text: string): Reading<K> | null;
  /** What `read` gives back as it stands, so that SQL need not ask for it: `like`'s texts have their kind and are their own value. */
  plain: readonly Plain<K>[];
  /**
   * A beginning that decides: where it reads as `kind`, the whole text reads the same. Many texts have few beginnings. It goes to the first
   * `end`, which is found three times as fast as a pattern; where there is none, or it ends like one of `unless`, it is what `like` fits.
   */
  head?: {end: string; unless: readonly string[]; like: string; kind: K};
}
