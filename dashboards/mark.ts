/** A part of a picture that stands for something, and the address that it leads to: a filter, or the people that it counts. */
export interface Mark {
  leads?: string | undefined;
}
