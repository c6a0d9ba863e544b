import { existsSync, writeFileSync } from 'node:fs';
import { deliver } from '../scripts/run/console';
import { exitCodes, Failure } from '../scripts/run/failure';
import { inProgram } from '../scripts/run/folders';
import { reportFailure } from '../scripts/run/report-failure';

const help = `Writes the two files of a new analysis, to begin with: npm run new-analysis -- city-sales

It adds up the sales of each city; change its columns and rows, and try it with npx ts-node main.ts --only city_sales`;

/** The two files of an analysis, by path. */
export function filesOf(stem: string): Record<string, string> {
  const table = stem.replaceAll('-', '_');
  const entity = stem.replaceAll(/(?:^|-)(.)/g, (_, letter: string) => letter.toUpperCase());
  return {
    [`models/${stem}.ts`]: `import { Entity } from 'typeorm';
import { AnalysisResult } from './shared/analysis-result';
import { Money, Name, Units } from './shared/kinds';

/** What each city buys, over all time. One row per city with a sale. */
@Entity('${table}')
export class ${entity} extends AnalysisResult {
  @Name() city!: Name;
  @Units() units!: Units;
  @Money() revenue!: Money;
}
`,
    [`scripts/analyses/${stem}.ts`]: `import { ${entity} } from '../../models/${stem}';
import { money, revenue, sumOf, unitsOf } from '../analysis/amounts';
import { analysis, sql } from '../analysis/define-analysis';
import { salesByMonth } from '../analysis/sources';

/** What does each city buy? */
export default analysis(${entity}, {
  columns: {
    city: sql('COALESCE(store.city, store.store_id)'),
    units: unitsOf('month.quantity'),
    revenue: money(sumOf(revenue('month', 'product'))),
  },
  rows: (query) => salesByMonth(query).groupBy('COALESCE(store.city, store.store_id)'),
});
`,
  };
}

async function main(): Promise<void> {
  const [name = '--help', ...others] = process.argv.slice(2);
  if (name === '--help') return deliver(help);
  if (others.length > 0 || !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name))
    throw new Failure(
      `"${[name, ...others].join(' ')}" is no name of a file; write small letters, digits and hyphens, as in city-sales`,
      exitCodes.usage,
    );
  const files = filesOf(name);
  const taken = Object.keys(files).find((path) => existsSync(inProgram(...path.split('/'))));
  if (taken) throw new Failure(`${taken} is there already; choose another name`, exitCodes.usage);
  for (const [path, text] of Object.entries(files)) writeFileSync(inProgram(...path.split('/')), text);
  await deliver(
    [
      ...Object.keys(files).map((path) => `Wrote ${path}`),
      `Try it: npx ts-node main.ts --only ${name.replaceAll('-', '_')}`,
    ].join('\n'),
  );
}

if (require.main === module) main().catch(reportFailure);
