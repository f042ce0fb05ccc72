import {useCallback, useRef, useState} from "react";

interface Past<T> {
  past: T[];
  now: T;
  future: T[];
}

const most = 100;
const pause = 700;

/** A value with undo and redo. What is typed without a pause is one step, unless it changes the shape. */
export const useHistory = <T>(first: T, shapeOf: (value: T) => string) => {
  const [{past, now, future}, move] = useState<Past<T>>({past: [], now: first, future: []});
  const current = useRef(now);
  current.current = now;
  const isTyping = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const set = useCallback(
    (next: T) => {
      const isTyped = shapeOf(current.current) === shapeOf(next);
      const goesOn = isTyped && isTyping.current !== undefined;
      clearTimeout(isTyping.current);
      const rest = () => {
        isTyping.current = undefined;
      };
      isTyping.current = isTyped ? setTimeout(rest, pause) : undefined;
      current.current = next;
      move(({past: before, now: was}) => ({past: goesOn ? before : [...before, was].slice(-most), now: next, future: []}));
    },
    [shapeOf]
  );
  const undo = useCallback(() => {
    clearTimeout(isTyping.current);
    isTyping.current = undefined;
    move((was) => {
      const last = was.past.at(-1);
      return last === undefined ? was : {past: was.past.slice(0, -1), now: last, future: [was.now, ...was.future]};
    });
  }, []);
  const redo = useCallback(
    () =>
      move((was) => {
        const [next, ...rest] = was.future;
        return next === undefined ? was : {past: [...was.past, was.now], now: next, future: rest};
      }),
    []
  );
  return {now, set, undo, redo, canUndo: past.length > 0, canRedo: future.length > 0};
};
