import {useEffect, useState} from "react";
import type {Values} from "../../src/segments/values.ts";
import {ask, isAbort} from "./api.ts";

const known = new Map<string, Promise<Values>>();

const valuesOf = (path: string): Promise<Values> => {
  const found = known.get(path) ?? ask<Values>(path);
  known.set(path, found);
  found.catch(() => known.delete(path));
  return found;
};

/** The commonest values of a field, asked for once. */
export const useValues = (field: string, of: string | undefined, isWanted: boolean): Values | undefined => {
  const [values, say] = useState<Values>();
  useEffect(() => {
    let isThere = true;
    say(undefined);
    if (isWanted)
      valuesOf(`/v1/fields/${field}/values${of === undefined ? "" : `?of=${of}`}`).then(
        (answer) => isThere && say(answer),
        (error) => {
          if (!isAbort(error) && isThere) say(undefined);
        }
      );
    return () => {
      isThere = false;
    };
  }, [field, of, isWanted]);
  return values;
};
