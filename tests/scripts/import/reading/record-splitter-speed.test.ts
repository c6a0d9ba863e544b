import { RecordSplitter } from '../../../../scripts/import/reading/record-splitter';
import { cpuTime } from '../../../support/cpu-time';

const MEBIBYTE = 1 << 20;

/** Texts that made this or another splitter slow: each line costs a look at all lines before or after it. */
const texts: { description: string; unit: string }[] = [
  { description: 'quoted cells on every line', unit: 'P00001,"Pen, blue",1.50,10\n' },
  { description: 'quoted cells on every line, with CR LF', unit: 'P00001,"Pen, blue",1.50,10\r\n' },
  { description: 'quoted cells on every line, with a lone CR', unit: 'P00001,"Pen, blue",1.50,10\r' },
  { description: 'cells over lines', unit: 'P00001,"Pen\nblue",1.50,10\n' },
  { description: 'lines without a delimiter', unit: 'a"b\n' },
  { description: 'quotes only', unit: '"' },
  { description: 'a quote on every line', unit: '"\n' },
  { description: 'quotes that open on every line', unit: 'a,"b\n' },
  { description: 'quotes that close on every line', unit: 'a",b\n' },
  { description: 'quotes that close and open', unit: '","\n' },
  { description: 'doubled quotes on every line', unit: '""\n' },
  { description: 'doubled quotes within cells', unit: 'a,b""c\n' },
  { description: 'three quotes on every line', unit: '"""\n' },
  { description: 'empty quoted cells', unit: '"",' },
  { description: 'delimiters', unit: ',' },
  { description: 'line feeds', unit: '\n' },
  { description: 'carriage returns', unit: '\r' },
];

const half = (unit: string) => unit.repeat(MEBIBYTE / 2 / unit.length);

function milliseconds(text: string): number {
  const start = cpuTime();
  const splitter = new RecordSplitter(1, ',', () => false);
  for (let at = 0; at < text.length; at += MEBIBYTE) {
    for (const _ of splitter.push(text.slice(at, at + MEBIBYTE), at + MEBIBYTE >= text.length));
  }
  return cpuTime() - start;
}

test.each(texts)('Half a MB of $description takes less than two seconds', ({ unit }) => {
  expect(milliseconds(half(unit))).toBeLessThan(2000);
});

test.each(texts)(
  'Half a MB of $description after a quote without its partner takes less than two seconds',
  ({ unit }) => {
    expect(milliseconds(`"\n${half(unit)}`)).toBeLessThan(2000);
  },
);

test('8 MB of it all take less than eight seconds', () => {
  expect(milliseconds(texts.map(({ unit }) => half(unit)).join('\n'))).toBeLessThan(8000);
});
