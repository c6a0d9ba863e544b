// A sign, $ or US$, or a code: no other letters, or a code that slipped into the column would be money.
const CODES = Intl.supportedValuesOf('currency').join('|');
const CURRENCY = String.raw`([A-Z]{0,3}\p{Sc}|${CODES}|Fr\.?|[Kk]r\.?|zł|Kč|Ft|lei)`;
const BEFORE = String.raw`^([-+(]?)${CURRENCY}\s*(?=[-+(\d.,])`;
const AFTER = String.raw`(?<=[\d)-])\s*${CURRENCY}(?=\)?$)`;
const AROUND_NUMBER = new RegExp(`${BEFORE}|${AFTER}`, 'u');

/** A number without the one currency before or after it: `-$4.50`, `$-4.50`, `($4.50)`, `4,50 €`, `CHF 4.50`. */
export function withoutCurrency(text: string): string {
  return text.replace(AROUND_NUMBER, '$1');
}

/** The currency before or after a number, as it is written; undefined where there is none. */
export function currencyIn(text: string): string | undefined {
  // Most cells have none: spare them the search.
  if (/^[\d.,\s-]*$/.test(text)) return undefined;
  const [, , before, after] = AROUND_NUMBER.exec(text.replace(/^'/, '').replaceAll('−', '-')) ?? [];
  return before ?? after;
}
