/** Where tables stand on Citus, and what a run says to it: on no server, for the tests have none. */
import { DataSource, type EntityManager, Table } from 'typeorm';
import { discoverEntities } from '../../scripts/database/entities';
import { asDeclared, placementOf, placeTables } from '../../scripts/database/postgres/citus';
import { describeForPostgres } from '../../scripts/database/postgres/column-types';

async function managerOf(): Promise<{ manager: EntityManager; said: string[] }> {
  const entities = discoverEntities(() => {});
  describeForPostgres();
  const connection = new DataSource({ type: 'postgres', entities });
  await (connection as unknown as { buildMetadatas(): Promise<void> }).buildMetadatas();
  const said: string[] = [];
  const query = async (sql: string) => said.push(sql.replace(/\s+/g, ' '));
  return { manager: { connection, query } as unknown as EntityManager, said };
}

it('What grows with sales and has a product is spread, what a sale refers to stands everywhere, the rest on one', async () => {
  const { manager } = await managerOf();
  const placed: Record<string, string[]> = { spread: [], everywhere: [], here: [] };
  for (const entity of manager.connection.entityMetadatas)
    placed[placementOf(entity)]?.push(entity.tableName);
  expect(placed['spread']?.sort()).toEqual([
    'sales',
    'sales_by_day',
    'sales_by_month',
    'sales_by_product',
    'sales_by_store',
  ]);
  expect(placed['everywhere']?.sort()).toEqual(['imports', 'products', 'stores']);
  expect(placed['here']).toEqual(expect.arrayContaining(['rejected_rows', 'monthly_product_sales']));
});

it('New tables are placed once, those a sale refers to first, sums beside their sales', async () => {
  const { manager, said } = await managerOf();
  await placeTables(manager, new Set(['sales', 'sales_by_day', 'products', 'notices']));
  expect(said.map((sql) => sql.replace(/ WHERE NOT EXISTS .*logicalrelid.*$/, ''))).toEqual([
    `SELECT create_reference_table('"products"')`,
    `SELECT create_distributed_table('"sales"', 'product_id', colocate_with => 'none')`,
    `SELECT create_distributed_table('"sales_by_day"', 'product_id', colocate_with => '"sales"')`,
  ]);
});

it('The key of sales counts as declared, though the product is part of it there', async () => {
  const { manager } = await managerOf();
  const column = (name: string) => ({ name, type: 'text', isPrimary: true });
  const sales = new Table({ name: 'sales', columns: [column('sale_id'), column('product_id')] });
  const others = new Table({ name: 'sales_by_day', columns: [column('date'), column('product_id')] });
  asDeclared(manager, [sales, others]);
  const primary = ({ columns }: Table) =>
    columns.filter(({ isPrimary }) => isPrimary).map(({ name }) => name);
  expect([primary(sales), primary(others)]).toEqual([['sale_id'], ['date', 'product_id']]);
});
