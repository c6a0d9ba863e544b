import { clearLink, shareAccountedFor } from '../../../../scripts/visualization/presentations/clear-link';

const points = (...pairs: [x: number, y: number][]) => pairs.map(([x, y]) => ({ x, y }));
const straight = Array.from({ length: 8 }, (_, at): [number, number] => [at + 1, 3 * (at + 1) + 1]);

test('Eight points on a line make one', () => {
  expect(clearLink(points(...straight))).toEqual({ slope: expect.closeTo(3), intercept: expect.closeTo(1) });
});

test('Seven points make none, however straight', () => {
  expect(clearLink(points(...straight.slice(1)))).toBeUndefined();
});

test('A line that hangs on a single point is none', () => {
  const cloud: [number, number][] = [
    ...([1, 2, 1, 2, 1, 2, 1, 2] as const).map((x, at): [number, number] => [x, at < 4 ? 10 : 11]),
    [40, 90],
  ];
  expect(shareAccountedFor(points(...cloud))).toBeGreaterThan(0.9);
  expect(clearLink(points(...cloud))).toBeUndefined();
});

test.each([
  ['above each other', points([2, 1], [2, 5], [2, 9])],
  ['beside each other', points([1, 4], [5, 4], [9, 4])],
])('Points that lie %s account for nothing', (_, some) => expect(shareAccountedFor(some)).toBe(0));
