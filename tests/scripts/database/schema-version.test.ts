import { createHash } from 'node:crypto';
import { SCHEMA_VERSION } from '../../../scripts/database/schema-version';
import { cleanFiles, folderWith, select } from '../../support/command';
import { run } from '../../support/run';

/**
 * The tables of each version of the schema that a run does not make anew by itself. Where this test fails they have
 * changed: raise SCHEMA_VERSION, add the new hash under the new number, and a dump of the schema before to
 * tests/fixtures/old-databases.
 */
const tablesOf: Record<number, string> = {
  1: '20e1f21eea65ae3f4308162aed630c9a2c903d18a48ea21eca482fdcab68e078',
  2: 'a465aa2ae09df37cb75789a61b4a85a99befb1ac61729117a46983d08ef6168e',
  3: 'f118d20a54025e4c0b9edea8aee534aaa0b145194b3057c8ad2eecdcfc0a4401',
  4: '5ffc16423285295692c02d3b7f424351a27dcbf253524e360277b5ac5082f133',
  // Of older programs totals would be kept that are no more.
  5: '5ffc16423285295692c02d3b7f424351a27dcbf253524e360277b5ac5082f133',
};

test('The version of the schema is raised with every change of a table that is not derived', async () => {
  const { db } = await run(folderWith(cleanFiles));
  const tables = select(
    db,
    `SELECT sql FROM sqlite_master
     WHERE name IN ('imports', 'rejected_rows', 'products', 'stores', 'sales', 'listed_products', 'listed_stores', 'analysis_runs', 'left_out_rows', 'notices', 'sold_products', 'sold_stores', 'runs')
     ORDER BY name`,
  );
  expect(tables).toHaveLength(13);
  const hash = createHash('sha256').update(JSON.stringify(tables)).digest('hex');
  expect({ [SCHEMA_VERSION]: hash }).toEqual({ [SCHEMA_VERSION]: tablesOf[SCHEMA_VERSION] });
});
