import { candidatesFor } from '../../../../scripts/import/reading/candidates';
import { chooseMoney } from '../../../../scripts/import/reading/money-columns';
import { Sample } from '../../../../scripts/import/reading/sample';

const roles = ['unit_price', 'amount', 'gross', 'discount'] as const;

/** The headers chosen for a table of which the first line is the header, by role. */
function chosen(lines: string[], given: Record<string, string> = {}): Record<string, string> {
  const [headers = [], ...rows] = lines.map((line) => line.split(','));
  const mapping = new Map(Object.entries(given).map(([role, header]) => [`sales.${role}`, header]));
  const of = (role: string) => candidatesFor('sales', role, headers, mapping);
  const at = (header: string) => (headers.includes(header) ? headers.indexOf(header) : undefined);
  const found = chooseMoney(
    { unit_price: of('unit_price'), amount: of('amount'), gross: of('gross'), discount: of('discount') },
    new Set(roles.filter((role) => role in given)),
    {
      headers,
      sample: new Sample(
        rows.map((row) => row.join()),
        ',',
        headers.length,
      ),
      ...{ quantity: at('Qty'), products: [at('Item') ?? 0], order: at('Order'), date: at('Date') },
    },
  );
  return Object.fromEntries(Object.entries(found).map(([role, index]) => [role, headers[index] ?? '']));
}

/** Three products, each sold once and four times. */
const sold = (value: (quantity: number) => string) =>
  ['A', 'B', 'C'].flatMap((item) => [1, 4].map((quantity) => `${item},${quantity},${value(quantity)}`));
const total = sold((quantity) => `${quantity * 2.5}`);
const price = sold(() => '2.5');

const cases: { description: string; lines: string[]; expected: Record<string, string> }[] = [
  {
    description: 'The net amount is what a line comes to',
    lines: ['Item,Qty,Price,Gross sales,Discounts,Net sales,Total', 'A,1,3,3,1,2,2.4'],
    expected: { amount: 'Net sales', unit_price: 'Price' },
  },
  {
    description: 'Without a net amount the discount is taken off the gross one',
    lines: ['Item,Qty,Gross sales,Discounts', 'A,1,3,1'],
    expected: { gross: 'Gross sales', discount: 'Discounts' },
  },
  {
    description: 'The price of one unit is better than a total that may hold tax',
    lines: ['Item,Qty,Price,Total', 'A,1,3,3.6'],
    expected: { unit_price: 'Price' },
  },
  {
    description: 'A discount is taken off the price',
    lines: ['Item,Qty,Price,Discount', 'A,1,3,1'],
    expected: { unit_price: 'Price', discount: 'Discount' },
  },
  {
    description: 'What was paid is better than nothing',
    lines: ['Item,Qty,Total', 'A,1,3'],
    expected: { amount: 'Total' },
  },
  {
    description: 'A column without a value is not read',
    lines: ['Item,Qty,Price,Net sales', 'A,1,3,'],
    expected: { unit_price: 'Price' },
  },
  {
    description: 'A net price that grows with the quantity is an amount',
    lines: ['Item,Qty,Net price,Total', ...total.map((row) => `${row},1`)],
    expected: { amount: 'Net price' },
  },
  {
    description: 'A net price that does not is one',
    lines: ['Item,Qty,Net price,Total', ...price.map((row) => `${row},1`)],
    expected: { unit_price: 'Net price' },
  },
  {
    description: 'A gross price that grows with the quantity is a gross amount',
    lines: ['Item,Qty,Gross price,Discount', ...total.map((row) => `${row},1`)],
    expected: { gross: 'Gross price', discount: 'Discount' },
  },
  {
    description: 'A gross price that does not is one',
    lines: ['Item,Qty,Gross price,Discount', ...price.map((row) => `${row},1`)],
    expected: { unit_price: 'Gross price', discount: 'Discount' },
  },
  {
    description: 'Amazon calls the total of a line its item price',
    lines: ['amazon-order-id,Item,Qty,item-price,item-promotion-discount', '1,A,1,3,1'],
    expected: { gross: 'item-price', discount: 'item-promotion-discount' },
  },
  {
    description: 'A subtotal that is the quantity × the price where a discount is given has it still in',
    lines: ['Item,Qty,Price,Subtotal,Discount', 'A,2,3,6,1', 'B,1,4,4,0'],
    expected: { gross: 'Subtotal', discount: 'Discount', unit_price: 'Price' },
  },
  {
    description: 'A subtotal that is less than that has it off',
    lines: ['Item,Qty,Price,Subtotal,Discount', 'A,2,3,5,1', 'B,1,4,4,0'],
    expected: { amount: 'Subtotal', unit_price: 'Price' },
  },
  {
    description: 'A total on the first lines of orders alone is the order’s',
    lines: ['Order,Date,Item,Qty,Price,Subtotal', '1,1,A,2,3,10', ',,B,1,4,', '2,1,A,1,3,3'],
    expected: { unit_price: 'Price' },
  },
  {
    description: 'A total on other lines, too, is the line’s',
    lines: ['Order,Date,Item,Qty,Price,Subtotal', '1,1,A,2,3,6', ',,B,1,4,4', '2,1,A,1,3,3'],
    expected: { amount: 'Subtotal', unit_price: 'Price' },
  },
  { description: 'A file may say nothing of money', lines: ['Item,Qty', 'A,1'], expected: {} },
];

test.each(cases)('$description', ({ lines, expected }) => {
  expect(chosen(lines)).toEqual(expected);
});

const lines = ['Item,Qty,Price,Net sales,Total', 'A,1,3,2,3.6'];

test.each([
  [
    'A total that is given is the amount',
    lines,
    { amount: 'Total' },
    { amount: 'Total', unit_price: 'Price' },
  ],
  [
    'A price that is given stands beside the net amount',
    lines,
    { unit_price: 'Total' },
    { amount: 'Net sales', unit_price: 'Total' },
  ],
  [
    'A price that is given is better than a gross amount',
    ['Item,Qty,X,Gross sales,Discount', 'A,1,3,2,1'],
    { unit_price: 'X' },
    { unit_price: 'X', discount: 'Discount' },
  ],
])('%s', (_, table, given, expected) => {
  expect(chosen(table, given)).toEqual(expected);
});
