import "./strict.ts";

import {useEffect, useState} from "react";
import {createRoot} from "react-dom/client";
import type {Described} from "../../src/segments/described.ts";
import type {Lang} from "../words.ts";
import {ask, Refusal} from "./api.ts";
import {Builder, type Opened} from "./builder.tsx";
import {open} from "./document.ts";
import {sayer} from "./said.ts";
import type {SavedSegment} from "./setting.ts";

const place = document.getElementById("builder");
if (!place) throw new Error("no place for the segment page");
const lang: Lang = document.documentElement.lang.startsWith("zh") ? "zh" : "en";
const presets = JSON.parse(place.dataset.presets ?? "[]");

const load = async (): Promise<Opened> => {
  const [catalogue, {segments}, opened] = await Promise.all([
    ask<Described>("/v1/fields"),
    ask<{segments: SavedSegment[]}>("/v1/segments"),
    open(place.dataset.segment ?? "", location.hash)
  ]);
  return {lang, presets, catalogue, segments, ...opened};
};

const Failed = ({error, onAgain}: {error: unknown; onAgain(): void}) => {
  const say = sayer(lang);
  const status = error instanceof Refusal ? error.status : 0;
  return (
    <div className="fig plain" role="alert">
      <p>{status === 401 ? say("signed_out") : status === 403 ? say("forbidden") : say("failed", (error as Error).message)}</p>
      {status === 401 && (
        <p>
          <a href={`/sign-in?next=${encodeURIComponent(location.pathname)}`}>{say("sign_in")}</a>
        </p>
      )}
      <button type="button" onClick={onAgain}>
        {say("again")}
      </button>
    </div>
  );
};

const Page = () => {
  const [opened, put] = useState<Opened>();
  const [error, fail] = useState<unknown>();
  const [round, again] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each round loads anew
  useEffect(() => {
    fail(undefined);
    load().then(put, fail);
  }, [round]);
  if (error) return <Failed error={error} onAgain={() => again(round + 1)} />;
  return opened ? <Builder {...opened} /> : <p className="note">{sayer(lang)("loading")}</p>;
};

createRoot(place).render(<Page />);
