import type { LineChart } from '../../../../scripts/visualization/chart';
import { alignmentOf, partsOf, readBack } from './read-back';
import { bytesOf, contentOf } from './samples';

const revenue: LineChart = {
  ...{ type: 'lines', format: 'money', title: 'Best <month>', subtitle: 'Revenue per month' },
  steps: ['Jan 2024', 'Feb 2024', 'Mar 2024'],
  series: [
    { label: 'Revenue', values: [100, 0, 250.5] },
    { label: 'A year before', values: [90, null, 200] },
  ],
  isLastPartial: true,
};
const tiles = [
  {
    ...{ label: 'Revenue, last 30 days', value: '€250.50', change: '+12.3%', direction: 'up' as const },
    ...{ before: 'before: €223.00', course: [] },
  },
  {
    ...{ label: 'Units', value: '12', change: undefined, direction: undefined },
    ...{ before: undefined, course: [] },
  },
];
const texts = ['Pen fell by €3,549, 18 %, since March.', '=Ink is sold out.'];
const findings = [{ sentences: texts.map((text) => ({ text, place: undefined })), call: undefined }];
let bytes: Buffer;
beforeAll(async () => {
  bytes = await bytesOf({ ...contentOf([]), tiles, compared: 'against March', findings, revenue });
});

test('The cover begins with the key figures and the findings', async () => {
  const { Overview: cover = [] } = await readBack(bytes);
  expect(cover.slice(5, 12)).toEqual([
    ['Key figures', null, null, 'against March'],
    ['Revenue, last 30 days', '€250.50', '+12.3%', 'before: €223.00'],
    ['Units', '12', null, null],
    [null, null, null, null],
    ['What changed, and what to look at', null, null, null],
    ['Pen fell by €3,549, 18 %, since March.', null, null, null],
    ['=Ink is sold out.', null, null, null],
  ]);
  expect([alignmentOf(bytes, 1, 'B6'), alignmentOf(bytes, 1, 'B7')]).toEqual(['right', 'right']);
});

test('The revenue is a chart of the spreadsheet, drawn from the cells that stand last on the cover', async () => {
  const parts = partsOf(bytes);
  const { Overview: cover = [] } = await readBack(bytes);
  const first = cover.length - revenue.steps.length + 1;
  expect(cover.slice(-4)).toEqual([
    ['Month', 'Revenue', 'A year before', null],
    ['Jan 2024', 100, 90, null],
    ['Feb 2024', 0, null, null],
    ['Mar 2024', 250.5, 200, null],
  ]);
  const chart = parts['xl/charts/chart1.xml'] ?? '';
  expect([...chart.matchAll(/<c:f>([^<]*)/g)].map(([, area]) => area)).toEqual([
    `'Overview'!$B$${first - 1}`,
    `'Overview'!$A$${first}:$A$${first + 2}`,
    `'Overview'!$B$${first}:$B$${first + 2}`,
    `'Overview'!$C$${first - 1}`,
    `'Overview'!$A$${first}:$A$${first + 2}`,
    `'Overview'!$C$${first}:$C$${first + 2}`,
  ]);
  expect(chart).toContain('<a:t>Best &lt;month&gt;</a:t>');
  expect(chart).toContain(
    '<c:ptCount val="3"/><c:pt idx="0"><c:v>90</c:v></c:pt><c:pt idx="2"><c:v>200</c:v></c:pt>',
  );
  expect(chart).toContain('formatCode="&quot;€&quot;#,##0"');
  // The last month may be incomplete.
  expect(chart.match(/<c:dPt><c:idx val="2"\/>/g)).toHaveLength(2);
  expect(parts['xl/drawings/drawing1.xml']).toContain('descr="Best &lt;month&gt;. Revenue per month"');
});

test('The chart lies where the cover leaves room, below the findings', async () => {
  const { Overview: cover = [] } = await readBack(bytes);
  const rows = [...(partsOf(bytes)['xl/drawings/drawing1.xml'] ?? '').matchAll(/<xdr:row>(\d+)/g)];
  const [top = 0, bottom = 0] = rows.map(([, row]) => Number(row));
  expect(cover[top - 2]).toEqual(['=Ink is sold out.', null, null, null]);
  expect(
    cover
      .slice(top - 1, bottom + 1)
      .flat()
      .every((cell) => cell === null),
  ).toBe(true);
  expect(cover[bottom + 1]?.[0]).toBe('File');
});

test('Without sales there is no chart', async () => {
  expect(
    Object.keys(partsOf(await bytesOf(contentOf([])))).filter((name) => /chart|drawing/.test(name)),
  ).toEqual([]);
});
