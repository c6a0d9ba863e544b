import { folderWith, select } from '../support/command';
import { run } from '../support/run';

const { signal } = new AbortController();

describe('a short year in front', () => {
  const dated = (...days: string[]) =>
    folderWith({
      'sales.csv': `Date,Store,SKU,Qty,Net sales\n${days.map((day) => `${day},S1,A,1,2.00\n`).join('')}`,
    });
  const daysOf = (db: string) =>
    (select(db, 'SELECT date FROM sales ORDER BY sale_id') as { date: string }[]).map(({ date }) => date);

  it('is seen where the last part is no year, with a note', async () => {
    const { db, notices } = await run(dated('24/01/05', '24/01/31', '23/12/31'));
    expect(daysOf(db)).toEqual(['2024-01-05', '2024-01-31', '2023-12-31']);
    expect(notices).toContainEqual(
      expect.stringMatching(/sales\.csv: the year comes first in its days, .*dmy$/),
    );
  });

  it('stops the run where it could be the day, until the user says', async () => {
    const data = dated('24/01/05', '24/01/06', '24/02/07', '24/02/08');
    await expect(run(data)).rejects.toThrow(
      /sales\.csv can be read in two ways: "24\/01\/05" and every other day .* --date-format ymd or --date-format dmy or/,
    );
    const settled = async (dateFormat: 'ymd' | 'dmy') => {
      const importing = { dateFormat, decimal: undefined, columns: new Map() };
      return daysOf((await run(data, undefined, { importing, signal })).db).slice(0, 1);
    };
    expect(await settled('ymd')).toEqual(['2024-01-05']);
    expect(await settled('dmy')).toEqual(['2005-01-24']);
  });
});
