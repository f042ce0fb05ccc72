/** Digits that a spreadsheet keeps and shows. */
const SHOWN = 15;
/** A double never needs more; a longer number was written by its digits. */
const DOUBLE = 17;
/** Longer numbers stay in their exponent form. */
const LONGEST = 40;

/** The text of a stored number: as it was written, without exponent, and without the noise of binary fractions (0.30000000000000004 is 0.3). A whole number loses no digit. */
export function numberText(stored: string): string {
  const found = /^\s*([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d+))?\s*$/.exec(stored);
  if (!found || !(found[2] || found[3])) return stored;
  const [, sign, whole = "", fraction = "", exponent] = found;
  const significant = (whole + fraction).replace(/^0+/, "").length;
  const mayBeNoisy = exponent !== undefined || (fraction !== "" && whole.length < SHOWN);
  const isNoisy = mayBeNoisy && significant > SHOWN && significant <= DOUBLE;
  if (isNoisy) {
    const value = Number(stored);
    const rounded = value.toExponential(SHOWN - 1);
    if (Number(rounded) === value || !Number.isInteger(value)) return plain(rounded) ?? stored;
  }
  if (exponent === undefined) return stored.trim();
  return plain(`${sign}${whole || "0"}.${fraction}e${exponent}`) ?? stored.trim();
}

/** A number in exponent form by its digits alone; undefined when that is too long. */
function plain(text: string): string | undefined {
  const [, sign = "", whole = "", fraction = "", power = "0"] = /^([+-]?)(\d+)\.?(\d*)e([+-]?\d+)$/.exec(text) ?? [];
  const exponent = Number(power);
  if (Math.abs(exponent) > LONGEST) return;
  const digits = whole + fraction;
  const point = whole.length + exponent;
  const padded = point <= 0 ? `${"0".repeat(1 - point)}${digits}` : digits.padEnd(point, "0");
  const at = Math.max(point, 1);
  const value = `${padded.slice(0, at).replace(/^0+(?=\d)/, "")}.${padded.slice(at)}`.replace(/\.?0*$/, "");
  return sign === "-" && /[1-9]/.test(value) ? `-${value}` : value;
}
