import { folderWith, prepare, runCommand, select } from '../support/command';
import { run } from '../support/run';

const { signal } = new AbortController();

const revenue = (db: string) =>
  select(
    db,
    'SELECT SUM(quantity_sold) AS units, ROUND(SUM(revenue), 2) AS revenue FROM product_sales_by_store',
  );

describe('a discount on a whole order', () => {
  const note = '35.06 of discounts given on whole orders are not taken off; no line says whose they are';
  const cases: [description: string, sales: string, isSaid: boolean][] = [
    [
      'is said where it stands on the first line of each order',
      'Name,Financial Status,Created at,Discount Amount,Lineitem quantity,Lineitem name,Lineitem price,Lineitem discount\n' +
        '#1,paid,2024-01-31,30.00,1,Pen,20.00,1.00\n#1,,,,2,Pad,20.00,0.00\n' +
        '#2,voided,2024-01-31,7.00,1,Pen,20.00,0.00\n#3,paid,2024-01-31,5.06,1,Pen,20.00,0.00\n',
      true,
    ],
    [
      'is counted once where it stands on every line',
      'Order number,Order date,Cart discount amount,Item name,Quantity,Item cost\n' +
        '1,2024-01-31,-30,Pen,1,20\n1,2024-01-31,-30,Pad,2,20\n2,2024-01-31,-5.06,Pen,1,20\n',
      true,
    ],
    [
      'is said where no header says that the others are of lines',
      'Order,Date,Discount,Item,Qty,Price\n1,2024-01-31,35.06,Pen,1,20\n1,,,Pad,2,20\n',
      true,
    ],
    [
      'is in a net amount already',
      'Order,Date,Discount,Item,Qty,Net sales\n1,2024-01-31,35.06,Pen,1,20\n1,,,Pad,2,20\n',
      false,
    ],
  ];
  it.each(cases)('%s', async (_, sales, isSaid) => {
    const { notices } = await run(folderWith({ 'sales.csv': sales }));
    expect(notices.filter((notice) => notice.endsWith(note))).toHaveLength(isSaid ? 1 : 0);
  });
});

describe('a discount that is always below 1', () => {
  const northwind = (discount = 'Discount', total?: (full: number, off: number) => number) =>
    `OrderDate,ProductID,UnitPrice,Quantity,${discount}${total ? ',Total' : ''}\n${[0, 0.05, 0.15, 0.25]
      .map((off) => `2024-01-31,11,14.00,10,${off}${total ? `,${total(140, off).toFixed(2)}` : ''}\n`)
      .join('')}`;
  const settled = async (discount: 'part' | 'percent' | 'money') => {
    const importing = { dateFormat: undefined, decimal: undefined, discount, columns: new Map() };
    const { db } = await run(folderWith({ 'sales.csv': northwind() }), undefined, { importing, signal });
    return revenue(db);
  };

  it.each(['Discount', 'Discount %'])('stops the run until somebody says what it is: %s', async (header) => {
    await expect(run(folderWith({ 'sales.csv': northwind(header) }))).rejects.toThrow(
      new RegExp(
        `sales\\.csv can be read in several ways: "0\\.05" in "${header}" and every other discount is below 1, .* --discount part or --discount percent or`,
      ),
    );
  });

  it('is read as somebody says', async () => {
    expect(await settled('part')).toEqual([{ units: 40, revenue: 497 }]);
    expect(await settled('percent')).toEqual([{ units: 40, revenue: 559.37 }]);
    expect(await settled('money')).toEqual([{ units: 40, revenue: 559.55 }]);
  });

  const proofs: [unit: string, total: (full: number, off: number) => number, revenue: number][] = [
    ['a part', (full, off) => full * (1 - off), 497],
    ['money', (full, off) => full - off, 559.55],
  ];
  it.each(proofs)('is %s where a total beside it proves it', async (_, total, expected) => {
    const { db } = await run(folderWith({ 'sales.csv': northwind('Discount', total) }));
    expect(revenue(db)).toEqual([{ units: 40, revenue: expected }]);
  });

  it('is money where its header says so', async () => {
    const { db } = await run(folderWith({ 'sales.csv': northwind('Discount amount') }));
    expect(revenue(db)).toEqual([{ units: 40, revenue: 559.55 }]);
  });

  it('is refused in a row where it is more than all', async () => {
    const data = folderWith({
      'sales.csv': `${northwind()}2024-01-31,11,14.00,10,15\n`,
    });
    const importing = {
      dateFormat: undefined,
      decimal: undefined,
      discount: 'part',
      columns: new Map(),
    } as const;
    const { db } = await run(data, undefined, { importing, signal });
    expect(select(db, 'SELECT line, "column", value, reason FROM rejected_rows')).toEqual([
      { line: 6, column: 'discount', value: '15', reason: 'out_of_range' },
    ]);
  });

  it('may be settled for some files in the data folder', async () => {
    const { db, flags } = prepare({
      'sales.csv': northwind(),
      'sales-analysis.ini': '[sales*]\ndiscount = part\n',
    });
    expect(await runCommand(flags)).toMatchObject({ code: 0 });
    expect(revenue(db)).toEqual([{ units: 40, revenue: 497 }]);
    expect((await runCommand([...flags, '--discount', 'half'])).stderr).toContain(
      '--discount "half" does not exist; it is part or percent or money',
    );
  });
});
