import type { HeaderMapping } from '../../../../scripts/import/reading/candidates';
import { findLayout } from '../../../../scripts/import/reading/find-layout';
import type { Layout } from '../../../../scripts/import/reading/layout';
import { splitRow } from '../../../../scripts/import/reading/split';

const nothing: HeaderMapping = new Map();

function find(text: string, mapping: Record<string, string> = {}) {
  return findLayout(text.split('\n'), new Map(Object.entries(mapping)));
}

/** The layout of a header whose columns are all ours and stand in our order. */
const plain: Record<string, Omit<Layout, 'delimiter' | 'headerLine' | 'headers'>> = {
  products: {
    kind: 'products',
    width: 4,
    columns: [
      { field: 'product_id', index: 0 },
      { field: 'name', index: 1 },
      { field: 'price', index: 2 },
      { field: 'stock', index: 3 },
    ],
    unknown: [],
  },
  stores: {
    kind: 'stores',
    width: 3,
    columns: [
      { field: 'store_id', index: 0 },
      { field: 'city', index: 1 },
      { field: 'employee_nb', index: 2 },
    ],
    unknown: [],
  },
  sales: {
    kind: 'sales',
    width: 4,
    columns: [
      { field: 'date', index: 0 },
      { field: 'quantity', index: 1 },
      { field: 'product_id', index: 2 },
      { field: 'store_id', index: 3 },
    ],
    unknown: [],
  },
};
const sales = 'date,quantity,product_id,store_id';
const saleRow = '2024-02-03,1,P1,S1';

const dialects: { description: string; text: string; layout: Partial<Layout> }[] = [
  { description: 'Commas part cells', text: `${sales}\n${saleRow}`, layout: { delimiter: ',' } },
  {
    description: 'Semicolons part cells',
    text: 'date;quantity;product_id;store_id',
    layout: { delimiter: ';' },
  },
  {
    description: 'Tabs part cells',
    text: 'date\tquantity\tproduct_id\tstore_id',
    layout: { delimiter: '\t' },
  },
  { description: 'Bars part cells', text: 'date|quantity|product_id|store_id', layout: { delimiter: '|' } },
  {
    description: 'A comma and a space part cells where the first row agrees',
    text: 'date, quantity, product_id, store_id\n2024-02-03, 1, P1, S1',
    layout: { delimiter: ', ' },
  },
  {
    description: 'A comma and a space part quoted cells that hold commas',
    text: '"date", "quantity", "product_id", "store_id"\n2024-02-03, 1, "P1, blue", S1',
    layout: { delimiter: ', ' },
  },
  {
    description: 'A comma parts cells where the first row has no space',
    text: 'date, quantity, product_id, store_id\n2024-02-03,1,P1,S1',
    layout: { delimiter: ',' },
  },
  {
    description: 'A comma and a space part cells of a header alone',
    text: 'date, quantity, product_id, store_id',
    layout: { delimiter: ', ' },
  },
  {
    description: 'A semicolon parts cells whatever commas the rows have',
    text: 'date;quantity;product_id;store_id\n2024-02-03;1,0;P,1;S,1',
    layout: { delimiter: ';' },
  },
  {
    description: "Excel's line names the delimiter",
    text: `sep=,\n${sales}`,
    layout: { delimiter: ',', headerLine: 2 },
  },
  {
    description: "Excel's line may name any delimiter",
    text: 'SEP=#\ndate#quantity#product_id#store_id',
    layout: { delimiter: '#', headerLine: 2 },
  },
  {
    description: "Excel's line may name the tab",
    text: 'sep=\t\ndate\tquantity\tproduct_id\tstore_id',
    layout: { delimiter: '\t', headerLine: 2 },
  },
  {
    description: 'A byte order mark is no part of the header',
    text: `\ufeff${sales}`,
    layout: { delimiter: ',' },
  },
  {
    description: "A byte order mark is no part of Excel's line",
    text: `\ufeffsep=,\n${sales}`,
    layout: { delimiter: ',', headerLine: 2 },
  },
  {
    description: 'Lines may stand above the header',
    text: `Export of 3 February\n\nStore: all, Period: January\n${sales}`,
    layout: { delimiter: ',', headerLine: 4 },
  },
  {
    description: 'Headers may be quoted',
    text: '"date","quantity","product_id","store_id"',
    layout: { delimiter: ',' },
  },
  {
    description: 'Delimiters at the end are no columns',
    text: `${sales},,`,
    layout: { delimiter: ',' },
  },
];

test.each(dialects)('$description', ({ text, layout }) => {
  const { headerLine = 1, delimiter = '' } = layout;
  const headers = splitRow(text.split('\n')[headerLine - 1] ?? '', delimiter);
  expect(find(text)).toEqual({ layout: { ...plain['sales'], headerLine, headers, ...layout } });
});

const contents: { description: string; header: string; layout: Partial<Layout> & { kind: string } }[] = [
  { description: 'A products file', header: 'product_id,name,price,stock', layout: { kind: 'products' } },
  { description: 'A stores file', header: 'store_id,city,employee_nb', layout: { kind: 'stores' } },
  { description: 'A sales file', header: sales, layout: { kind: 'sales' } },
  {
    description: 'A file without its optional column',
    header: 'id;ville',
    layout: {
      kind: 'stores',
      delimiter: ';',
      width: 2,
      columns: [
        { field: 'store_id', index: 0 },
        { field: 'city', index: 1 },
      ],
    },
  },
  {
    description: 'A file with its columns in another order, in French',
    header: 'Magasin;Prix unitaire;Réf. produit;Date de vente;Qté',
    layout: {
      kind: 'sales',
      delimiter: ';',
      width: 5,
      columns: [
        { field: 'date', index: 3 },
        { field: 'quantity', index: 4 },
        { field: 'product_id', index: 2 },
        { field: 'store_id', index: 0 },
        { field: 'unit_price', index: 1 },
      ],
    },
  },
  {
    description: 'A sales file with names, prices and cities is a sales file',
    header: 'id,date,quantity,product_id,name,price,store_id,city,employees',
    layout: {
      kind: 'sales',
      width: 9,
      columns: [
        { field: 'date', index: 1 },
        { field: 'quantity', index: 2 },
        { field: 'product_id', index: 3 },
        { field: 'store_id', index: 6 },
        { field: 'unit_price', index: 5 },
        { field: 'name', index: 4 },
        { field: 'city', index: 7 },
      ],
      unknown: ['id', 'employees'],
    },
  },
  {
    description: 'Headers that are properties of objects are only names',
    header: '__proto__,store_id,constructor,city,toString',
    layout: {
      kind: 'stores',
      width: 5,
      columns: [
        { field: 'store_id', index: 1 },
        { field: 'city', index: 3 },
      ],
      unknown: ['__proto__', 'constructor', 'toString'],
    },
  },
  {
    description: 'Spaces around headers do not count',
    header: ' store_id , city, note , ,',
    layout: {
      kind: 'stores',
      width: 3,
      columns: [
        { field: 'store_id', index: 0 },
        { field: 'city', index: 1 },
      ],
      unknown: ['note'],
    },
  },
  {
    description: 'An empty header within is a column',
    header: 'store_id,,city,',
    layout: {
      kind: 'stores',
      width: 3,
      columns: [
        { field: 'store_id', index: 0 },
        { field: 'city', index: 2 },
      ],
    },
  },
];

test.each(contents)('$description: $header', ({ header, layout }) => {
  const { delimiter = ',' } = layout;
  const headers = header.split(delimiter);
  expect(find(header)).toEqual({
    layout: { ...plain[layout.kind], delimiter, headerLine: 1, headers, ...layout },
  });
});

const cellCounts: { description: string; rows: string[]; cells?: number }[] = [
  {
    description: 'as many as the header where two rows agree on it',
    rows: ['S1,Paris', 'S2,Lyon'],
    cells: 2,
  },
  { description: 'more where two rows end in delimiters', rows: ['S1,Paris,', 'S2,Lyon,'], cells: 3 },
  { description: 'what two of three rows agree on', rows: ['S1,Paris,x', 'S2,Lyon', 'S3,Nice'], cells: 2 },
  { description: 'what the first three rows agree on', rows: ['a,b', 'c,d,', 'e,f,', 'g,h'], cells: 3 },
  {
    description: 'what rows agree on that are not blank',
    rows: ['', 'S1,Paris,', ',,', ' ', ' , ', 'S2,Lyon,'],
    cells: 3,
  },
  { description: 'what rows over lines agree on', rows: ['S1,"a', 'b,c,d', 'b,c,d"', 'S2,"Lyon"'], cells: 2 },
  {
    description: 'what rows agree on whose quotes match',
    rows: ['S1,"Paris', 'a,b,c', 'S2,Lyon,'],
    cells: 3,
  },
  { description: 'as many as the header where rows have too few', rows: ['S1', 'S2'], cells: 2 },
  { description: 'open where one row is too little to tell', rows: ['S1,Paris,'] },
  { description: 'open where no two rows agree', rows: ['S1,Paris,', 'S2,Lyon', 'S3'] },
  { description: 'open where there are no rows', rows: [] },
];

test.each(cellCounts)('The cells of a row are $description', ({ rows, cells }) => {
  expect(find(['store_id,city', ...rows].join('\n')).layout?.cells).toBe(cells);
});

test('The first lines of an empty file hold no header', () => {
  expect(findLayout([], nothing)).toEqual({ why: { code: 'empty' }, isTable: false });
});
