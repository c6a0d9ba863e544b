import { chooseFindings } from '../../../../scripts/visualization/figures/choose-findings';

type Found = Parameters<typeof chooseFindings>[0][number];
const found = (text: string, worth: number | undefined, more: Partial<Found> = {}): Found => ({
  ...{ text, view: text },
  ...(worth === undefined ? {} : { worth }),
  ...more,
});
const textsOf = (told: Found[]) => chooseFindings(told).map(({ text }) => text);

test('What is worth most comes first; what has no worth is no news', () => {
  expect(textsOf([found('a', 5), found('b', undefined), found('c', 9), found('d', 0)])).toEqual(['c', 'a']);
});

test('A product is told of once', () => {
  const subject = { product: '29143' };
  expect(textsOf([found('a', 5, { subject }), found('b', 9, { subject })])).toEqual(['b']);
  expect(textsOf([found('a', 5, { subject }), found('b', 9, { subject: { store: '29143' } })])).toHaveLength(
    2,
  );
});

test('One analysis gives two of a kind at most, all of them six', () => {
  const down = [9, 8, 7].map((worth) => found(`down ${worth}`, worth, { view: 'year', call: 'down' }));
  const up = [6, 5, 4].map((worth) => found(`up ${worth}`, worth, { view: 'year', call: 'up' }));
  expect(textsOf([...down, ...up])).toEqual(['down 9', 'down 8', 'up 6', 'up 5']);
  expect(textsOf(Array.from({ length: 9 }, (_, at) => found(String(at), at + 1)))).toHaveLength(6);
});
