import {type ReactNode, useEffect, useId, useRef} from "react";
import {Refusal} from "./api.ts";
import {useSetting} from "./setting.ts";

/** A dialog over the page: the browser keeps the focus in it and gives it back. */
export const Dialog = ({title, children, onClose}: {title: string; children: ReactNode; onClose(): void}) => {
  const box = useRef<HTMLDialogElement>(null);
  const id = useId();
  const {say} = useSetting();
  useEffect(() => {
    if (!box.current?.open) box.current?.showModal();
  }, []);
  return (
    <dialog ref={box} aria-labelledby={id} onClose={onClose}>
      <header>
        <h2 id={id}>{title}</h2>
        <button type="button" className="ic" aria-label={say("close")} onClick={() => box.current?.close()}>
          <span aria-hidden="true">✕</span>
        </button>
      </header>
      {children}
    </dialog>
  );
};

/** What the server refused in a dialog, in words. */
export const Failure = ({error}: {error: unknown}) => {
  const {say} = useSetting();
  if (!error) return null;
  const status = error instanceof Refusal ? error.status : 0;
  const text =
    status === 412
      ? say("stale")
      : status === 404 || status === 405
        ? say("not_offered", (error as Error).message)
        : (error as Error).message;
  return (
    <p className="note bad" role="alert">
      {text}
    </p>
  );
};
