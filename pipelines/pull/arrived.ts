import type {Catalog} from "../../src/channels/catalog.ts";
import type {Delivery} from "../ledger.ts";
import {pulledLoads} from "./state.ts";

/** Deliveries of pulled loads that no published generation knows yet, whichever run or command pulled them. */
export const pulledDeliveries = (lake: string, {feeds}: Catalog, known: Delivery[]): Delivery[] => {
  const delivered = new Set(known.map(({load}) => load));
  return feeds.flatMap(({mapping, name}) => {
    const source = `${mapping.name}.${name}`;
    return pulledLoads(lake, source, delivered).map(({load, file, day}) => ({load, source, file, day}));
  });
};
