import { chartColors, withLightColors } from '../../../../scripts/visualization/charts/chart-colors';

const texts = ['text', 'muted'];
const marks = ['axis', '1', '2', '3', '4', '5', '6', 'before'];
const cells = chartColors.flatMap(({ variable }) => /^--chart-((?:heat|index)-.*)/.exec(variable)?.[1] ?? []);

describe.each(['light', 'dark'] as const)('on a %s page', (theme) => {
  const color = (name: string) =>
    chartColors.find(({ variable }) => variable === `--chart-${name}`)?.[theme] ?? '';

  it.each(texts)('%s is read easily', (name) => {
    expect(contrast(color(name), color('paper'))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(marks)('colour %s is seen easily', (name) => {
    expect(contrast(color(name), color('paper'))).toBeGreaterThanOrEqual(3);
  });

  it.each(cells)('the number in a cell of %s is read easily', (name) => {
    expect(contrast(color(`on-${name}`), color(name))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(['index-1', 'index-5'])(
    'a cell of %s, far from its share, is told from one that is not',
    (name) => {
      expect(contrast(color(name), color('index-3'))).toBeGreaterThanOrEqual(3);
    },
  );
});

it('puts the light colours in the place of the variables', () => {
  expect(withLightColors('<rect fill="var(--chart-paper)" stroke="var(--chart-on-heat-5)"/>')).toBe(
    '<rect fill="#ffffff" stroke="#ffffff"/>',
  );
});

/** Of WCAG, 1 to 21. */
function contrast(one: string, other: string): number {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
