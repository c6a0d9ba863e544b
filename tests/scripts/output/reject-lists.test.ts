import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beginRun, type Database, openDatabase, type Session } from '../../../scripts/database';
import { handleOf } from '../../../scripts/database/sqlite/handle';
import { groupRejects } from '../../../scripts/output/reject-groups';
import { rejectLists } from '../../../scripts/output/reject-lists';
import { StagedFiles } from '../../../scripts/output/staged-files';
import { STATE_FILE } from '../../../scripts/output/state';
import { temporaryFolder } from '../../support/command';
import { products, Shop, salesOf, stores } from '../../support/shop';

/** So many sales with an impossible quantity, and one that does not exist in the calendar. */
function salesWith(refused: number, day: number): string {
  const rows = Array.from({ length: refused }, (_, index) => `2024-01-0${day},x${index},P1,S1,`);
  return salesOf(`2024-01-0${day},1,P1,S1,`, ...rows, '2024-02-30,1,P1,S1,');
}

describe('the refused rows of many files', () => {
  const names = [1, 2, 3].map((day) => `day-${day}.csv`);
  let database: Database;
  let session: Session;
  let out: string;
  let files: StagedFiles;

  beforeEach(async () => {
    const shop = new Shop({ 'products.csv': products, 'stores.csv': stores });
    names.forEach((name, index) => void shop.write(name, salesWith(4, index + 1)));
    await shop.run();
    // The rows of a file that grew stand behind those of the others.
    shop.append('day-1.csv', '2024-01-01,late,P1,S1,\n');
    await shop.run();
    out = temporaryFolder();
    files = new StagedFiles(out);
    database = await openDatabase(shop.db);
    session = await beginRun(database);
  });
  afterEach(async () => {
    jest.restoreAllMocks();
    await database.abandon();
  });

  const list = (name: string) => readFileSync(join(out, `rejects-${name}`), 'utf8').split('\r\n');

  it('are listed file by file, each in the order of its lines', async () => {
    await files.stage(rejectLists(session, 'en'));
    expect(files.publish()).toEqual({ isPublished: true });
    expect(readdirSync(out).filter((name) => name !== STATE_FILE)).toEqual(
      names.map((name) => `rejects-${name}`),
    );
    const firstCells = (name: string) => list(name).map((line) => line.split(',').slice(0, 3).join(' '));
    const four = ['3 quantity x0', '4 quantity x1', '5 quantity x2', '6 quantity x3', '7 date 2024-02-30'];
    expect(firstCells('day-1.csv').slice(1, -1)).toEqual([...four, '8 quantity late']);
    expect(firstCells('day-3.csv').slice(1, -1)).toEqual(four);
  });

  it('are passed over where their list cannot be written, and leave no query open', async () => {
    mkdirSync(join(out, '.rejects-day-1.csv.sa-part'));
    await files.stage(rejectLists(session, 'en'));
    const written = readFileSync(join(out, '.rejects-day-2.csv.sa-part'), 'utf8');
    expect(written.match(/2024-\d\d-\d\d,x/g)).toEqual(Array(4).fill('2024-01-02,x'));
    await session.manager.query('ROLLBACK');
  });

  it('are grouped by file and reason, with the first three of each', async () => {
    const groups = await groupRejects(session, 'data', files);
    expect(groups.map(({ file, reason, count, examples }) => [file, reason, count, examples.length])).toEqual(
      [5, 4, 4].flatMap((count, index) => [
        [names[index], 'not_a_number', count, 3],
        [names[index], 'not_a_day', 1, 1],
      ]),
    );
    const [{ examples = [], list = null } = {}] = groups;
    expect(examples.map((example) => example.slice(0, 30))).toEqual(
      [3, 4, 5].map((line) => expect.stringContaining(`data/day-1.csv:${line} quantity "x`)),
    );
    expect(list).toBe(join(out, 'rejects-day-1.csv'));
  });

  it('are read once for all files and once for all groups', async () => {
    const statement = Object.getPrototypeOf(handleOf(database.dataSource).prepare('SELECT 1'));
    const executions = [jest.spyOn(statement, 'all'), jest.spyOn(statement, 'iterate')];
    await files.stage(rejectLists(session, 'en'));
    await groupRejects(session, 'data', files);
    const read = executions.flatMap(({ mock }) => mock.contexts as { source: string }[]);
    expect(read.filter(({ source }) => source.includes('rejected_rows'))).toHaveLength(2);
  });
});
