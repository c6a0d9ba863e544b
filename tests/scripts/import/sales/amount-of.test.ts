import { amountOf, type Money } from '../../../../scripts/import/sales/amount-of';

const none = Number.NaN;
const nothing: Money = { quantity: 1, unitPrice: none, amount: none, gross: none, discount: none };

const cases: { description: string; money: Partial<Money>; unit?: 'part' | 'percent'; amount: number }[] = [
  {
    description: 'The amount is what the file says',
    money: { amount: 3, unitPrice: 9, gross: 8, discount: 1 },
    amount: 3,
  },
  { description: 'An amount of 0 is one', money: { amount: 0, unitPrice: 9 }, amount: 0 },
  { description: 'A price says it all', money: { quantity: 2, unitPrice: 9 }, amount: none },
  { description: 'A discount of 0 is none', money: { quantity: 2, unitPrice: 9, discount: 0 }, amount: none },
  {
    description: 'A discount is taken off the price',
    money: { quantity: 2, unitPrice: 9, discount: 3 },
    amount: 15,
  },
  {
    description: 'A negative discount is one all the same',
    money: { quantity: 2, unitPrice: 9, discount: -3 },
    amount: 15,
  },
  {
    description: 'A gross amount goes before a price',
    money: { quantity: 2, unitPrice: 9, gross: 10 },
    amount: 10,
  },
  { description: 'A discount is taken off a gross amount', money: { gross: 10, discount: 0.1 }, amount: 9.9 },
  {
    description: 'What is given back is less by the discount',
    money: { quantity: -1, gross: -10, discount: 2 },
    amount: -8,
  },
  {
    description: 'A return at a price, too',
    money: { quantity: -2, unitPrice: 9, discount: 3 },
    amount: -15,
  },
  { description: 'A discount alone says nothing', money: { discount: 2 }, amount: none },
  {
    description: 'A part is taken off in per cent',
    money: { gross: 10, discount: 12.5 },
    unit: 'percent',
    amount: 8.75,
  },
  {
    description: 'Per cent of a price',
    money: { quantity: 3, unitPrice: 0.3333, discount: 10 },
    unit: 'percent',
    amount: 0.8999,
  },
  {
    description: 'A part of the price is taken off',
    money: { quantity: 2, unitPrice: 9, discount: 0.15 },
    unit: 'part',
    amount: 15.3,
  },
  {
    description: 'Half of a ten-thousandth goes away from zero',
    money: { gross: -0.0001, discount: 50 },
    unit: 'percent',
    amount: -0.0001,
  },
  {
    description: 'A weight times a price is rounded',
    money: { quantity: 0.333, unitPrice: 1.5, discount: 0.0001 },
    amount: 0.4994,
  },
];

test.each(cases)('$description', ({ money, unit, amount }) => {
  expect(amountOf({ ...nothing, ...money }, unit)).toBe(amount);
});
