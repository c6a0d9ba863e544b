import fc from 'fast-check';
import { findLayout } from '../../../../scripts/import/reading/find-layout';
import type { Layout } from '../../../../scripts/import/reading/layout';
import { splitRow } from '../../../../scripts/import/reading/split';
import { FIRST_STATUS } from '../../../../scripts/import/sales/row-places';
import { SpeltLines } from '../../../../scripts/import/sales/spelt-lines';

const header = 'date;quantity;product_id;note;store_id;unit_price;;';

/** Rows have eight cells: six with a header, the fourth of them not read, and two beyond. */
function layoutOf(lines: string): Layout {
  const { layout } = findLayout(lines.split('\n'), new Map());
  if (!layout) throw new Error('No layout');
  return layout;
}
const layout = layoutOf(`${header}\na;1;P;x;S;;;\na;1;P;x;S;;;`);

/** The numbers of a row, NaN for each column that the file lacks. */
const wholeRow = (first: readonly number[] = []) =>
  Array.from({ length: FIRST_STATUS }, (_, place) => first[place] ?? Number.NaN);

const numbers = [10, 2, 3, 4, 1.5];
const learnt = '2024-01-31;2;P1;note;S1;1.50;;';

describe('A line is recognised', () => {
  const recognised: [description: string, learnt: string, line: string][] = [
    ['that is the same', learnt, learnt],
    [
      'with any text in a cell that is not read',
      learnt,
      '2024-01-31;2;P1;other, "5;S1;1.50;;'.replace('"', ''),
    ],
    ['with a quoted text in a cell that is not read', learnt, '2024-01-31;2;P1;"other";S1;1.50;;'],
    ['whose cells are quoted alike', learnt.replace('P1', '"P1"'), learnt.replace('P1', '"P1"')],
  ];
  test.each(recognised)('%s', (_, known, line) => {
    const lines = new SpeltLines(layout);
    lines.learn(known, numbers);
    expect(lines.recognise(line)).toBe(true);
    expect(lines.numbers).toEqual(wholeRow(numbers));
  });

  const unknown: [description: string, learnt: string, line: string][] = [
    ['with another spelling', learnt, learnt.replace(';2;', ';02;')],
    ['with a space', learnt, learnt.replace('P1', 'P1 ')],
    ['with a cell too few', learnt, learnt.slice(0, -1)],
    ['with a cell too many', learnt, `${learnt};`],
    ['with a value beyond the header', learnt, `${learnt}x`],
    ['with an open quote in a cell that is not read', learnt, learnt.replace('note', '"note')],
    ['with a quote within a cell that is not read', learnt, learnt.replace('note', '5" screen')],
    ['that is blank', learnt, ''],
    ['learnt with a delimiter in a quoted cell', learnt.replace('note;S1', '"note;S1"'), learnt],
    ['learnt with a doubled quote', learnt.replace('note', '"a ""b"""'), learnt],
  ];
  test.each(unknown)('but not one %s', (_, known, line) => {
    const lines = new SpeltLines(layout);
    lines.learn(known, numbers);
    expect(lines.recognise(line)).toBe(false);
  });
});

test('A file may lack the price', () => {
  const lines = new SpeltLines(layoutOf('date,quantity,product_id,store_id'));
  lines.learn('2024-01-31,2,P1,S1', [10, 2, 3, 4, Number.NaN]);
  expect(lines.recognise('2024-01-31,2,P1,S1')).toBe(true);
  expect(lines.numbers).toEqual(wholeRow([10, 2, 3, 4]));
});

test('What is recognised means what the parser makes of it', () => {
  const odd = fc.constantFrom('', ' 1', '"', '1"', '"1', '""', '"1;2"', 'a""b', '"a""b"');
  const cell = fc.oneof({ weight: 9, arbitrary: fc.constantFrom('1', '2', '"1"') }, odd);
  const beyond = fc.constantFrom(';', ';', ';', '', ';;', ';1');
  const line = fc
    .tuple(fc.array(cell, { minLength: 6, maxLength: 6 }), beyond)
    .map(([cells, rest]) => `${cells.join(';')};${rest}`);
  /** Any function of the cells as the parser reads them. */
  const meaning = (text: string): number[] | undefined => {
    const cells = splitRow(text, ';').map((each) => each.trim());
    if (cells.length !== 8 || cells[6] || cells[7]) return undefined;
    const [date = 0, quantity = 0, product = 0, , store = 0, price = 0] = cells.map(codeOf);
    return [date, quantity, product, store, price];
  };
  const codes: string[] = [];
  const codeOf = (text: string) => {
    if (!codes.includes(text)) codes.push(text);
    return codes.indexOf(text);
  };
  const many = { minLength: 20, maxLength: 40 };
  let count = 0;
  fc.assert(
    fc.property(fc.array(line, many), fc.array(line, many), (known, others) => {
      const lines = new SpeltLines(layout);
      for (const each of known) {
        const read = meaning(each);
        if (read) lines.learn(each, read);
      }
      for (const each of [...known, ...others]) {
        if (!lines.recognise(each)) continue;
        count += 1;
        expect(lines.numbers).toEqual(wholeRow(meaning(each)));
      }
    }),
    { numRuns: 200 },
  );
  expect(count).toBeGreaterThan(1000);
});
