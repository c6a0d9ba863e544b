import { chooseFindings } from '../../../../scripts/visualization/figures/choose-findings';

type Found = Parameters<typeof chooseFindings>[0][number];
const found = (text: string, worth: number | undefined, more: Partial<Found> = {}): Found => ({
  ...{ text, view: text },
  ...(worth === undefined ? {} : { worth }),
  ...more,
});
const textsOf = (told: Found[]) =>
  chooseFindings(told).map(({ sentences }) => sentences.map(({ text }) => text).join(' '));

test('What is worth most comes first; what has no worth is no news', () => {
  expect(textsOf([found('a', 5), found('b', undefined), found('c', 9), found('d', 0)])).toEqual(['c', 'a']);
});

test('What an analysis says in the same sense of its products is one finding of three sentences at most', () => {
  const of = (text: string, worth: number, more: Partial<Found>) =>
    found(text, worth, { view: 'year', ...more });
  const down = [9, 8, 7, 6].map((worth) =>
    of(`down ${worth}`, worth, { call: 'down', subject: { product: String(worth) } }),
  );
  const store = of('a store', 5, { call: 'down', subject: { store: '1' } });
  const up = of('up', 10, { call: 'up', subject: { product: '1' } });
  expect(textsOf([...down, store, up])).toEqual(['up', 'down 9 down 8 down 7', 'a store']);
});

test('There are six at most', () => {
  expect(textsOf(Array.from({ length: 9 }, (_, at) => found(String(at), at + 1)))).toHaveLength(6);
});

test('A sentence leads to its product or store, else to its table', () => {
  const subject = { product: 'A 1' };
  expect(chooseFindings([found('a', 2, { subject, view: 'year' }), found('b', 1)])).toEqual([
    { sentences: [{ text: 'a', place: 'product=A%201' }], call: undefined },
    { sentences: [{ text: 'b', place: 'b' }], call: undefined },
  ]);
});
