import {periods} from "../../src/segments/calendar.ts";
import type {Window} from "../../src/segments/window.ts";
import {periodWords} from "../../src/segments/words.ts";
import {windowBounds} from "./bounds.ts";
import {Select, TextBox} from "./controls.tsx";
import {useSetting} from "./setting.ts";
import {AgoBox, LengthBox} from "./value.tsx";

const kinds = ["last", "ago", "calendar", "dates", "ever"] as const;
const starts: Record<Window["kind"], Window> = {
  ever: {kind: "ever"},
  last: {kind: "last", n: 12, unit: "month"},
  ago: {kind: "ago", from: 3, to: 6, unit: "month"},
  calendar: {kind: "calendar", period: "this_month"},
  dates: {kind: "dates"}
};
const named = {last: "in_last", ago: "between_ago", calendar: "calendar", dates: "dates", ever: "ever"} as const;
const past = periods.filter((name) => !name.startsWith("next_"));

const Rest = ({window, at, onChange}: {window: Window; at: string; onChange(window: Window): void}) => {
  const {say, lang} = useSetting();
  const put = (next: object) => onChange({...window, ...next} as Window);
  switch (window.kind) {
    case "ever":
      return null;
    case "last":
      return <LengthBox value={window} at={at} onChange={put} />;
    case "ago":
      return <AgoBox value={window} at={at} onChange={put} />;
    case "calendar":
      return (
        <Select
          label={say("calendar")}
          at={`${at}/period`}
          value={window.period}
          options={past.map((value) => ({value, label: periodWords[value][lang]}))}
          onChange={(period) => put({period})}
        />
      );
    case "dates":
      return (
        <>
          <TextBox label={say("from")} type="date" at={at} value={window.from ?? ""} onChange={(from) => put({from: from || undefined})} />
          <span>{say("to")}</span>
          <TextBox label={say("to")} type="date" at={at} value={window.to ?? ""} onChange={(to) => put({to: to || undefined})} />
        </>
      );
  }
};

/** When an event happened, with the days that it means. */
export const WindowBox = ({
  window = {kind: "ever"},
  at,
  onChange
}: {
  window: Window | undefined;
  at: string;
  onChange(window: Window): void;
}) => {
  const {say, days} = useSetting();
  const bounds = windowBounds(window, days, say);
  return (
    <>
      <Select
        label={say("happened")}
        at={`${at}/kind`}
        value={window.kind}
        options={kinds.map((kind) => ({value: kind, label: say(named[kind])}))}
        onChange={(kind) => onChange(starts[kind as Window["kind"]])}
      />
      <Rest window={window} at={at} onChange={onChange} />
      {bounds && <span className="bounds num">{bounds}</span>}
    </>
  );
};
