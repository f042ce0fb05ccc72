/** What a part of life may add to the truth; times are Beijing wall-clock seconds, as everywhere here. */
export interface Telling {
  /**
   * Revenue that counts at `at`: yuan including VAT, less what was paid back by the data date; a correction is negative. `deliveries` is 1 for a
   * car handed over. What counts after the data date is left out.
   * @param category an order's category, or `service`
   * @param store our store code, "" when no record says
   */
  sale: (at: number, store: string, category: string, yuan: number, deliveries?: number) => void;
  /** One more record of a car deal: the deal's name, and the record's feed and key, from the moment it exists. */
  deal: (deal: string, source: string, key: string, at: number) => void;
  /**
   * What will happen in the twelve months after the data date; anything at another time is left out. The person is the life's own. `isNamed` (else
   * it is): whether its records will say whose it is, by a number or an account.
   */
  future: (what: {vin: string; kind: string; at: number; yuan: number; margin: number; isNamed?: boolean}) => void;
  /**
   * A need of the catalogue that concerns the person at the end of the history: how likely it closes within its horizon given what the group could have
   * seen by then, whatever was drawn for the person in secret, and whether it will.
   */
  need: (what: {vin: string; need: string; probability: number; isClosed: boolean}) => void;
  /** A member of a campaign's treatment arm, and whether the message alone made them buy. */
  effect: (campaign: string, isAdded: boolean) => void;
}
