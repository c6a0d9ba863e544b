import fc from 'fast-check';
import { type Piece, RecordSplitter } from '../../../../scripts/import/reading/record-splitter';
import { splitRow } from '../../../../scripts/import/reading/split';

/** Splits a text of rows with two cells, pushed in one or more parts. */
function split(parts: string | string[], delimiter = ','): Piece[] {
  const splitter = new RecordSplitter(1, delimiter, (text) => splitRow(text, delimiter).length === 2);
  const texts = [parts].flat();
  return texts.flatMap((text, index) => [...splitter.push(text, index === texts.length - 1)]);
}

const rows = (line: number, text: string): Piece => ({ type: 'rows', line, text });
const row = (line: number, text: string): Piece => ({ type: 'row', line, text });
const broken = (line: number, text: string): Piece => ({ type: 'broken', line, text });

const cases: { description: string; input: string; expected: Piece[] }[] = [
  { description: 'No text has no rows', input: '', expected: [] },
  { description: 'Rows without quotes stay together', input: 'a,b\nc,d\n', expected: [rows(1, 'a,b\nc,d')] },
  { description: 'The last line needs no end', input: 'a,b\nc,d', expected: [rows(1, 'a,b\nc,d')] },
  { description: 'A blank line is a line', input: '\n', expected: [rows(1, '')] },
  { description: 'A blank line at the end is a line', input: 'a,b\n\n', expected: [rows(1, 'a,b\n')] },
  { description: 'Blank lines at the start are lines', input: '\n\na,b', expected: [rows(1, '\n\na,b')] },
  { description: 'CR LF ends a line', input: 'a,b\r\nc,d\r\n', expected: [rows(1, 'a,b\nc,d')] },
  { description: 'A lone CR ends a line', input: 'a,b\rc,d\r', expected: [rows(1, 'a,b\nc,d')] },
  {
    description: 'Line ends may be mixed',
    input: 'a,b\rc,d\r\ne,f\ng,h',
    expected: [rows(1, 'a,b\nc,d\ne,f\ng,h')],
  },
  { description: 'CR LF CR is two line ends', input: 'a,b\r\n\rc,d', expected: [rows(1, 'a,b\n\nc,d')] },
  { description: 'LF CR is two line ends', input: 'a,b\n\rc,d', expected: [rows(1, 'a,b\n\nc,d')] },
  {
    description: 'Quotes within a line stay with it',
    input: 'a,"b,c"\nd,e',
    expected: [rows(1, 'a,"b,c"\nd,e')],
  },
  {
    description: 'Doubled quotes stay with the line',
    input: '"a ""b""",c\n',
    expected: [rows(1, '"a ""b""",c')],
  },
  { description: 'An empty quoted cell is a cell', input: '"",""\n', expected: [rows(1, '"",""')] },
  { description: 'A cell of one quote is a cell', input: '"""",a\n', expected: [rows(1, '"""",a')] },
  {
    description: 'A quote within a cell is a character',
    input: '5" screen,a\nb,c',
    expected: [rows(1, '5" screen,a\nb,c')],
  },
  {
    description: 'Quotes within a cell are characters',
    input: 'a "b" c,d\n',
    expected: [rows(1, 'a "b" c,d')],
  },
  {
    description: 'A quoted cell may run over lines',
    input: 'a,b\nc,"d\ne"\nf,g',
    expected: [rows(1, 'a,b'), row(2, 'c,"d\ne"'), rows(4, 'f,g')],
  },
  {
    description: 'Both cells may run over lines',
    input: '"a\nb","c\n\nd"\ne,f',
    expected: [row(1, '"a\nb","c\n\nd"'), rows(5, 'e,f')],
  },
  {
    description: 'Line ends within a cell stay as they are',
    input: 'a,"b\r\nc\rd"\r\ne,f\r\n',
    expected: [row(1, 'a,"b\r\nc\rd"'), rows(4, 'e,f')],
  },
  {
    description: 'A row over lines may end the text',
    input: 'a,"b\nc"',
    expected: [row(1, 'a,"b\nc"')],
  },
  {
    description: 'Rows over lines may follow each other',
    input: 'a,"b\nc"\nd,"e\nf"\n',
    expected: [row(1, 'a,"b\nc"'), row(3, 'd,"e\nf"')],
  },
  {
    description: 'An unclosed quote spoils its own line only',
    input: 'a,b\nc,"d\ne,f\ng,h\n',
    expected: [rows(1, 'a,b'), broken(2, 'c,"d'), rows(3, 'e,f\ng,h')],
  },
  {
    description: 'An unclosed quote spoils its own line only, with CR LF',
    input: 'c,"d\r\ne,f\r\n',
    expected: [broken(1, 'c,"d'), rows(2, 'e,f')],
  },
  {
    description: 'An unclosed quote spoils its own line only, with a lone CR',
    input: 'c,"d\re,f\r',
    expected: [broken(1, 'c,"d'), rows(2, 'e,f')],
  },
  {
    description: 'An unclosed quote spares quoted cells after it',
    input: 'a,"b\nc,"d, e"\nf,g',
    expected: [broken(1, 'a,"b'), rows(2, 'c,"d, e"\nf,g')],
  },
  {
    description: 'An unclosed quote spares rows over lines after it',
    input: 'a,"b\nc,"d\ne"\nf,g',
    expected: [broken(1, 'a,"b'), row(2, 'c,"d\ne"'), rows(4, 'f,g')],
  },
  {
    description: 'Unclosed quotes on several lines spoil each its own',
    input: 'a,"b\nc,"d\ne,"f\ng,h',
    expected: [broken(1, 'a,"b'), broken(2, 'c,"d'), broken(3, 'e,"f'), rows(4, 'g,h')],
  },
  {
    description: 'A quote that closes in the middle of a later cell spoils its own line only',
    input: 'a,"b\nc,5" screen\ne,f',
    expected: [broken(1, 'a,"b'), rows(2, 'c,5" screen\ne,f')],
  },
  {
    description: 'A quote that makes a row of too many cells spoils its own line',
    input: 'a,"b\nc",d\ne,f',
    expected: [broken(1, 'a,"b'), broken(2, 'c",d'), rows(3, 'e,f')],
  },
  {
    description: 'A quote at the end of a cell has lost its partner',
    input: 'Paris",b\nc,d',
    expected: [broken(1, 'Paris",b'), rows(2, 'c,d')],
  },
  {
    description: 'A quote at the end of a line has lost its partner',
    input: 'a,Paris"\nc,d',
    expected: [broken(1, 'a,Paris"'), rows(2, 'c,d')],
  },
  {
    description: 'Text after the closing quote is broken',
    input: '"a"b,c\nd,e',
    expected: [broken(1, '"a"b,c'), rows(2, 'd,e')],
  },
  {
    description: 'A space before the quote is broken',
    input: 'a, "b"\nc,d',
    expected: [broken(1, 'a, "b"'), rows(2, 'c,d')],
  },
  {
    description: 'A space after the quote is broken',
    input: '"a" ,b\nc,d',
    expected: [broken(1, '"a" ,b'), rows(2, 'c,d')],
  },
  { description: 'A single quote is a line that is broken', input: '"', expected: [broken(1, '"')] },
  {
    description: 'Spaces around the quotes are broken',
    input: ' "a" ,b\nc,d',
    expected: [broken(1, ' "a" ,b'), rows(2, 'c,d')],
  },
  {
    description: 'A space before a quote that opens is broken',
    input: 'a, "b\nc,d"',
    expected: [broken(1, 'a, "b'), broken(2, 'c,d"')],
  },
  {
    description: 'Other line separators of Unicode are characters',
    input: 'a\u2028b,c\u0085d\x0be\n',
    expected: [rows(1, 'a\u2028b,c\u0085d\x0be')],
  },
];

test.each(cases)('$description', ({ input, expected }) => {
  expect(split(input)).toEqual(expected);
});

const delimiters = [';', '\t', '|', ', '];

test.each(delimiters)('Cells may be parted by "%s"', (delimiter) => {
  const text = ['a,"x', 'b,c'].join('\n');
  const cells = `"a${delimiter}b"${delimiter}c\nd${delimiter}"e\nf"\n`;
  expect(split(cells, delimiter)).toEqual([
    rows(1, `"a${delimiter}b"${delimiter}c`),
    row(2, `d${delimiter}"e\nf"`),
  ]);
  expect(split(text, delimiter)).toEqual([rows(1, text)]);
});

test('With comma and space a quote after a comma alone is lost', () => {
  expect(split('a,"b", c\nd, e', ', ')).toEqual([broken(1, 'a,"b", c'), rows(2, 'd, e')]);
});

describe('Text that comes in parts', () => {
  test('waits for the end of a quoted cell', () => {
    const splitter = new RecordSplitter(5, ',', () => true);
    expect([...splitter.push('a,b\nc,"d\n', false)]).toEqual([rows(5, 'a,b')]);
    expect(splitter.linesRead).toBe(5);
    expect([...splitter.push('e"\nf,g\n', true)]).toEqual([row(6, 'c,"d\ne"'), rows(8, 'f,g')]);
    expect(splitter.linesRead).toBe(8);
    expect(splitter.isOpen).toBe(false);
  });

  test('stays open where a quoted cell has no end', () => {
    const splitter = new RecordSplitter(1, ',', () => true);
    expect([...splitter.push('a,b\nc,"d\n', false)]).toEqual([rows(1, 'a,b')]);
    expect([...splitter.push('e,f\n', true)]).toEqual([broken(2, 'c,"d'), rows(3, 'e,f')]);
    expect(splitter.isOpen).toBe(true);
  });

  test('goes on counting after lines that were taken off', () => {
    const splitter = new RecordSplitter(1, ',', () => true);
    splitter.skipLines(3);
    expect([...splitter.push('a,b\n', true)]).toEqual([rows(4, 'a,b')]);
  });

  test('waits for a quoted cell of 1 MiB at most', () => {
    const splitter = new RecordSplitter(1, ',', () => true);
    const line = `${'x'.repeat(99)}\n`;
    expect([...splitter.push(`a,"b\n${line.repeat(10_000)}`, false)]).toEqual([]);
    const [first, second] = [...splitter.push(line.repeat(10_000), false)];
    expect(first).toEqual(broken(1, 'a,"b'));
    expect(second).toMatchObject({ type: 'rows', line: 2 });
    expect(splitter.linesRead).toBe(20_001);
    expect(splitter.isOpen).toBe(true);
  });

  test('has no row over more than 1 MiB, even where its quote is closed', () => {
    const rowOf = (length: number) => `${'a,"b\n'.padEnd(length - 1, 'x\n')}"`;
    const [longest, tooLong] = [rowOf(1 << 20), rowOf((1 << 20) + 1)];
    expect(split(longest)).toEqual([row(1, longest)]);
    expect(split(tooLong)[0]).toEqual(broken(1, 'a,"b'));
  });
});

/** One piece per row: how many rows of one line stand together depends on the parts only. */
function apart(pieces: Piece[]): Piece[] {
  return pieces.flatMap(({ type, line, text }) =>
    type === 'rows'
      ? text.split('\n').map((each, index) => rows(line + index, each))
      : [{ type, line, text }],
  );
}

const messyTexts = fc
  .array(fc.constantFrom('a', 'b', ' ', ',', ',', '"', '"', '""', '","', '\n', '\n', '\r\n', '\r'), {
    maxLength: 60,
  })
  .map((parts) => parts.join(''));

test('Text gives the same rows wherever it is cut at line ends', () => {
  fc.assert(
    fc.property(messyTexts, fc.array(fc.boolean(), { maxLength: 60 }), (text, cuts) => {
      const lines = text.match(/[^\r\n]*(?:\r\n?|\n|$)/g) ?? [];
      const parts = [''];
      for (const [index, line] of lines.entries()) {
        if (cuts[index]) parts.push(line);
        else parts.push(`${parts.pop()}${line}`);
      }
      expect(apart(split(parts))).toEqual(apart(split(text)));
    }),
    { numRuns: 2000 },
  );
});

test('No line is lost, and none counted twice', () => {
  fc.assert(
    fc.property(messyTexts, (text) => {
      const lines = text.split(/\r\n?|\n/);
      if (lines.at(-1) === '') lines.pop();
      const pieces = split(text).flatMap((piece) => piece.text.split(/\r\n?|\n/));
      expect(pieces).toEqual(lines);
      let next = 1;
      for (const { line, text: own } of split(text)) {
        expect(line).toBe(next);
        next += own.split(/\r\n?|\n/).length;
      }
    }),
    { numRuns: 2000 },
  );
});
