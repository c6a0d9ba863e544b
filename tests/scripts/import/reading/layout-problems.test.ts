import { findLayout } from '../../../../scripts/import/reading/find-layout';
import { describeWhy } from '../../../../scripts/notices/why';

const settle = (columns: string) =>
  `write columns = ${columns} into sales-analysis.ini in the data folder, or say --columns ${columns}`;
const settled = (columns: string) => `Rename the column; or ${settle(columns)}`;

const cases: { description: string; text: string; isTable: boolean; problem: string }[] = [
  { description: 'A file of blank lines is empty', text: '\n \n', isTable: false, problem: 'it is empty' },
  {
    description: 'A file of something else is none of ours',
    text: '\nfirst name;last name\nAda;Lovelace',
    isTable: false,
    problem: 'no line has the columns of products, stores or sales; it starts with "first name;last name"',
  },
  {
    description: 'The start of a long line is shown',
    text: 'x'.repeat(1000),
    isTable: false,
    problem: `no line has the columns of products, stores or sales; it starts with "${'x'.repeat(80)}"`,
  },
  {
    description: "Excel's line decides, even where the header has another delimiter",
    text: 'sep=;\ndate,quantity,product_id,store_id',
    isTable: false,
    problem: 'no line has the columns of products, stores or sales; it starts with "sep=;"',
  },
  {
    description: 'A sales file without a date column says which header may be the date',
    text: 'Wann;Menge;Artikelnummer;Filiale\n2024-02-03;1;P1;S1\nSumme;1;;',
    isTable: true,
    problem:
      'looks like a sales file but has no date column in line 1; expected a header such as date, sale date, ' +
      'date de vente, found quantity, product_id, store_id and "Wann". ' +
      settled('sales.date="…"'),
  },
  {
    description: 'All columns that a sales file lacks are named at once',
    text: 'Wann,Ding,quantity,store_id,price',
    isTable: true,
    problem:
      'looks like a sales file but has no date and no product_id column in line 1; expected a header such as date, ' +
      'sale date, date de vente; product id, product code, ref, found quantity, store_id, unit_price and "Wann", "Ding". ' +
      settled('sales.date="…"; sales.product_id="…"'),
  },
  {
    description: 'A header that shares a word with the column is proposed',
    text: 'a preamble\nWhen,Deal date,quantity,product_id,store_id',
    isTable: true,
    problem:
      'looks like a sales file but has no date column in line 2; expected a header such as date, sale date, ' +
      'date de vente, found quantity, product_id, store_id and "When", "Deal date". ' +
      settled('sales.date="Deal date"'),
  },
  {
    description: 'A header whose cells do not fit the column is not proposed, one behind it may be',
    text: 'Due date,Deal date,quantity,product_id,store_id\n30 days,2024-01-31,1,P1,S1\nnone,2024-02-01,1,P1,S1',
    isTable: true,
    problem:
      'looks like a sales file but has no date column in line 1; expected a header such as date, sale date, ' +
      'date de vente, found quantity, product_id, store_id and "Due date", "Deal date". ' +
      settled('sales.date="Deal date"'),
  },
  {
    description: 'Neither a day nor money is proposed as a code',
    text: 'date,Product cost,Product day,quantity,store_id\n2024-01-31,12.50,2024-01-30,1,S1',
    isTable: true,
    problem:
      'looks like a sales file but has no product_id column in line 1; expected a header such as product id, ' +
      'product code, ref, found date, quantity, store_id and "Product cost", "Product day". ' +
      settled('sales.product_id="…"'),
  },
  {
    description: 'Eight headers that are not used are named',
    text: 'date,product_id,store_id,a,b,c,d,e,f,g,h,i,j',
    isTable: true,
    problem:
      'looks like a sales file but has no quantity column in line 1; expected a header such as quantity, qty, ' +
      'quantite, found date, product_id, store_id and "a", "b", "c", "d", "e", "f", "g", "h" and 2 more. ' +
      settled('sales.quantity="…"'),
  },
  {
    description: 'A products file without a price column says so',
    text: 'product_id,name,cost',
    isTable: true,
    problem:
      'looks like a products file but has no price column in line 1; expected a header such as unit price, ' +
      'price per unit, prix unitaire, found product_id, name and "cost". ' +
      settled('products.price="…"'),
  },
  {
    description: 'A stores file without a city column says so',
    text: 'store_id,place,staff',
    isTable: true,
    problem:
      'looks like a stores file but has no city column in line 1; expected a header such as city, town, ville, ' +
      'found store_id, employee_nb and "place". ' +
      settled('stores.city="…"'),
  },
  {
    description: 'A sales file that lacks a column never passes for a products file',
    text: 'Wann,quantity,product_id,name,price,store_id',
    isTable: true,
    problem:
      'looks like a sales file but has no date column in line 1; expected a header such as date, sale date, ' +
      'date de vente, found quantity, product_id, store_id, unit_price, name and "Wann". ' +
      settled('sales.date="…"'),
  },
  {
    description: 'A sales file that lacks a column never passes for a stores file',
    text: 'date,quantity,thing,store_id,city',
    isTable: true,
    problem:
      'looks like a sales file but has no product_id column in line 1; expected a header such as product id, ' +
      'product code, ref, found date, quantity, store_id, city and "thing". ' +
      settled('sales.product_id="…"'),
  },
  {
    description: 'A file that is two kinds at once is refused',
    text: 'product_id,name,price,store_id,city',
    isTable: true,
    problem: 'has all columns of a products file and of a stores file; split it in two',
  },
  {
    description: 'The same header twice is refused',
    text: 'date,quantity,product_id,store_id,Date',
    isTable: true,
    problem: 'has "date" and "Date" for one column in line 1; rename or remove one',
  },
  {
    description: 'Two headers for one column are refused',
    text: 'date,quantity,Product code,"Référence",store_id',
    isTable: true,
    problem:
      'has "Product code" and "Référence" for one column in line 1; rename or remove one; or ' +
      settle('sales.product_id="Product code"'),
  },
  {
    description: 'Of three headers the single one is offered',
    text: 'date,DATE,"Jour",quantity,product_id,store_id',
    isTable: true,
    problem:
      'has "date" and "DATE" and "Jour" for one column in line 1; rename or remove one; or ' +
      settle('sales.date="Jour"'),
  },
  {
    description: 'Two headers for an optional column are refused',
    text: 'store_id,city,staff,headcount',
    isTable: true,
    problem:
      'has "staff" and "headcount" for one column in line 1; rename or remove one; or ' +
      settle('stores.employee_nb="staff"'),
  },
];

test.each(cases)('$description', ({ text, isTable, problem }) => {
  const finding = findLayout(text.split('\n'), new Map());
  if (finding.layout) throw new Error('it has a layout');
  const said = finding.isTable ? finding.problem : describeWhy(finding.why);
  expect([finding.isTable, said]).toEqual([isTable, problem]);
});

test('A header of which --columns names two is refused', () => {
  const mapping = new Map([['sales.date', 'Wann']]);
  expect(findLayout(['Wann,wann,quantity,product_id,store_id'], mapping)).toEqual({
    isTable: true,
    problem: 'has "Wann" and "wann" for one column in line 1; rename or remove one',
  });
});
