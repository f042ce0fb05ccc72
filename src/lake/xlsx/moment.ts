import type {Format} from "./formats.ts";

const DAY = 86_400;
/** 9999-12-31. */
const LAST = 2_958_465;
/** 1904-01-01 in days from 1900. */
const OFFSET_1904 = 1462;
/** 1900-02-29, which never was, but counts. */
const FALSE_DAY = 60;
const EPOCH = Date.UTC(1899, 11, 30);

const padded = (number: number, width = 2): string => String(number).padStart(width, "0");

/** A serial number (days since 1900, or since 1904) as ISO text: `2026-03-30`, `2026-03-30 09:00:00`, `09:00:00`, or a duration `36:15:00`. Undefined when it is no day that a workbook can show. */
export function moment(serial: number, {hasDate, hasTime, isElapsed, digits}: Format, is1904: boolean): string | undefined {
  if (!(serial >= 0) || serial > LAST + 1) return;
  const scale = 10 ** digits;
  const ticks = Math.round(serial * DAY * scale);
  const days = Math.floor(ticks / (DAY * scale));
  const rest = ticks - days * DAY * scale;
  if (isElapsed) return clock(ticks, scale, digits);
  if (!hasDate && days === 0) return clock(rest, scale, digits);
  const day = is1904 ? days + OFFSET_1904 : days;
  if (day === 0 || day > LAST) return;
  return hasTime || rest > 0 ? `${dateOf(day)} ${clock(rest, scale, digits)}` : dateOf(day);
}

function dateOf(day: number): string {
  if (day === FALSE_DAY) return "1900-02-29";
  return new Date(EPOCH + (day < FALSE_DAY ? day + 1 : day) * DAY * 1000).toISOString().slice(0, 10);
}

function clock(ticks: number, scale: number, digits: number): string {
  const seconds = Math.floor(ticks / scale);
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map((part) => padded(part));
  return parts.join(":") + (digits ? `.${padded(ticks - seconds * scale, digits)}` : "");
}
