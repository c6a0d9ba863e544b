/** The file of the data folder that says how its files are read. */
export const SETTINGS_FILE = 'sales-analysis.ini';

/**
 * How a person settles something: by a line that stays with the data, or by a flag.
 *
 * @param values that are possible, each as it is written behind the key and behind the flag.
 */
export function howToSettle(key: string, ...values: string[]): string {
  const lines = values.map((value) => `${key} = ${value}`).join(' or ');
  const flags = values.map((value) => `--${key} ${value}`).join(' or ');
  return `write ${lines} into ${SETTINGS_FILE} in the data folder, or say ${flags}`;
}
