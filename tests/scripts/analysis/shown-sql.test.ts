import { shownSql } from '../../../scripts/analysis/shown-sql';

const sql =
  `SELECT (store.city) AS "city", ('FROM, here') AS "text", ((COALESCE(SUM(month.units), 0) / 1000.0)) AS "units" ` +
  `FROM "sales" "month" INNER JOIN (SELECT city, 1 FROM stores) store ON 1 = 1 WHERE 1 = 1 AND 2 = 2 GROUP BY store.city`;
const lines = (mark?: string) =>
  [
    '  SELECT (store.city) AS "city",',
    `  ('FROM, here') AS "text",`,
    '  ((COALESCE(SUM(month.units), 0) / 1000.0)) AS "units"',
    ...(mark ? [mark] : []),
    '  FROM "sales" "month"',
    '  INNER JOIN (',
    '    SELECT city,',
    '    1',
    '    FROM stores) store ON 1 = 1',
    '  WHERE 1 = 1',
    '  AND 2 = 2',
    '  GROUP BY store.city',
  ].join('\n');
const mark = `${' '.repeat(17)}^ here`;

const cases: [string, unknown, string | undefined][] = [
  ['SQLite', new Error('no such column: month.units'), mark],
  ['PostgreSQL, which says the place', { position: String(sql.indexOf('month.units') + 1 + 7) }, mark],
  ['an error that names no word', new Error('out of memory'), undefined],
];
it.each(cases)('SQL stands in lines, with a mark where it fails: %s', (_, error, expected) => {
  expect(shownSql(sql, error, 7)).toBe(lines(expected));
});

it.each([
  ['near "FORM": syntax error', 'SELECT 1 FORM x', '  SELECT 1 FORM x\n           ^ here'],
  ['no such function: FOO', 'SELECT FOO(1) AS a', '  SELECT FOO(1) AS a\n         ^ here'],
  ['ambiguous column name: city', 'SELECT a.city, city', '  SELECT a.city,\n  city\n  ^ here'],
])('A word that SQLite names is found: %s', (message, text, expected) => {
  expect(shownSql(text, new Error(message))).toBe(expected);
});

it('Of a long expression the part that fails is shown', () => {
  const text = `SELECT ${'1 + '.repeat(50)}month.units${' + 1'.repeat(50)}`;
  const [line = '', mark = ''] = shownSql(text, new Error('no such column: month.units')).split('\n');
  expect(line.length).toBeLessThan(130);
  expect(line.slice(mark.indexOf('^'))).toMatch(/^month\.units \+/);
});
