import { defaultEnd, defaultFolder, wholeNumberFlags } from './flags';

/** The text of --help: the purpose of the command, then every flag with its range and its default. */
export function helpText(): string {
  const numbers = Object.entries(wholeNumberFlags).map(([name, { defaultValue, maximum, purpose }]) =>
    line(`--${name} N`, `${purpose} (1 to ${maximum}, default ${defaultValue})`),
  );
  return [
    'Writes products.csv, stores.csv and sales.csv of an invented French retailer.\n',
    'Usage: npm run sample-data -- [flags]\n',
    ...numbers,
    line('--end DATE', `last day of the sales, as YYYY-MM-DD (default ${defaultEnd})`),
    line('--out DIR', `folder of the three files, created if absent (default ${defaultFolder})`),
    line('--unit-prices', 'add a unit_price column to sales.csv, filled for promotional sales only'),
    line('--help', 'show this text'),
    '',
  ].join('\n');
}

function line(flag: string, meaning: string): string {
  return `  ${flag.padEnd(15)} ${meaning}`;
}
