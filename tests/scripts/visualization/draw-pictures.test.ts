import { drawPictures } from '../../../scripts/visualization/draw-pictures';
import { createFormatter } from '../../../scripts/visualization/number-format';

const bars = (value: number) => ({
  ...{ type: 'bars' as const, title: 'Lyon leads', subtitle: 'Units', format: 'units' as const },
  bars: [{ label: 'Lyon', value }],
});
const formatter = createFormatter('en', 'EUR');

it('draws every chart for a page and a phone, and all of them with their titles as a file', () => {
  const { charts, file } = drawPictures('shops', [bars(1), bars(2)], 'Units by shop', formatter);
  expect(charts.map(({ title, titleId }) => [title, titleId])).toEqual([
    ['Lyon leads', 'shops-1-title'],
    ['Lyon leads', 'shops-2-title'],
  ]);
  for (const { wide, narrow, titleId } of charts) {
    expect(wide).toMatch(/^<svg [^>]*width="720"/);
    expect(narrow).toMatch(/^<svg [^>]*width="336"/);
    for (const svg of [wide, narrow]) {
      expect(svg).toContain(`aria-labelledby="${titleId}"`);
      expect(svg).not.toContain('>Lyon leads<');
    }
  }
  expect(file.match(/>Lyon leads<\/text>/g)).toHaveLength(2);
});

it('says at each mark what it stands for', () => {
  const [{ wide } = { wide: '' }] = drawPictures('shops', [bars(1234)], '', formatter).charts;
  expect(wide).toContain('<title>Lyon 1,234</title>');
});

it('names the chart that cannot be drawn', () => {
  expect(() => drawPictures('shops', [bars(Number.NaN)], '', formatter)).toThrow(
    /^A chart cannot be drawn: picture shops, chart "Lyon leads": .*NaN.*; correct the presentation of its analysis$/,
  );
});
