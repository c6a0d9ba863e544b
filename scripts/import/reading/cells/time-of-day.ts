const [HOUR, MINUTE, SECOND] = [
  String.raw`(?:[01]\d|2[0-4])`,
  String.raw`[0-5]\d`,
  String.raw`(?:[0-5]\d|60)`,
];
const FRACTION = String.raw`(?:[.,]\d{1,9})?`;

/** `103000`, as it stands behind a day that is written in digits only. */
export const CLOCK_DIGITS = `${HOUR}${MINUTE}${SECOND}${FRACTION}`;
const CLOCK = String.raw`(?:\d|${HOUR}):${MINUTE}(?::${SECOND}${FRACTION})?(?:\s*[AaPp]\.?\s?[Mm]\.?)?`;

// Nearly all short names of zones end in T; letters that do not are no zone, but a remark.
const SHORT_ZONE = '(?:UTC|Z|MSK|MEZ|MESZ|WIB|WITA|[A-Z]{1,4}T)';
const OFFSET = String.raw`[-+−]\d{1,2}(?::?\d{2})?`;
const REGION =
  '(?:Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific|Etc)(?:/[A-Za-z0-9_+-]+){1,2}';
const IN_BRACKETS = String.raw`\[${REGION}\]|\((?:${SHORT_ZONE}|${REGION}|[A-Z][A-Za-z ]* Time)\)`;
const ZONE = String.raw`(?:\s*${SHORT_ZONE})?(?:\s*${OFFSET})?(?:\s*(?:${REGION}|${IN_BRACKETS}))?`;

/**
 * The time at the end of a text, with all that parts it from the day before it: ` 10:05 AM PST`, `T23:10:00+02:00`,
 * `, 12:32`, ` 10:15:00 GMT+0100 (Central European Standard Time)`.
 */
export const TIME_OF_DAY = new RegExp(
  String.raw`(?:(?:T|,?(?:\s+(?:at|um|à|a las?))?\s+)(?:${CLOCK}|${CLOCK_DIGITS})|T${HOUR}${MINUTE})${ZONE}$`,
);
