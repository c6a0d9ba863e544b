/** Sheets as the importer reads them: every row with its number, its values and what is wrong with it. */
import { zipSync } from 'fflate';
import { Failure } from '../../../../../scripts/run/failure';
import { type SheetCell, type WorkbookFile, workbookFile } from '../../../../support/workbook-file';
import { readFile, temporaryFolder } from '../read-file';

const { write, remove } = temporaryFolder();
afterAll(remove);

const header = ['date', 'quantity', 'product_id', 'store_id', 'unit_price'];
const sale: SheetCell[] = ['2024-01-31', 3, 'P1', 'S1', 1.5];

function read(workbook: Partial<WorkbookFile>, settings = {}) {
  return readFile(write('sales.xlsx', workbookFile({ sheets: [], ...workbook })), settings);
}

/** The rows of a workbook with one sheet, with the lines they stand on. */
async function rowsOf(rows: WorkbookFile['sheets'][number]['rows'], others: Partial<WorkbookFile> = {}) {
  return (await read({ sheets: [{ rows }], ...others })).rows;
}

const one = [{ line: 2, values: ['2024-01-31', 3, 'P1', 'S1', 1.5] }];

describe('A sheet', () => {
  it('reads the texts of cells, of their runs, and those they share', async () => {
    const cells = [
      '<c t="inlineStr"><is><r><rPr/><t>2024-01</t></r><r><t>-31</t></r></is></c>',
      '<c t="str"><f>1+2</f><v>3</v></c>',
      '<c t="s"><v>1</v></c>',
      '<c t="s"><v>0</v></c>',
      '<c><f>3/2</f><v>1.5</v></c>',
    ];
    const strings = ['<t xml:space="preserve"> S1</t>', '<r><t>P</t></r><r><t>1</t></r><rPh><t>pī</t></rPh>'];
    expect(await rowsOf([header, cells], { strings })).toEqual(one);
  });

  it('knows rows and cells by their numbers, and leaves out those that are empty', async () => {
    const rows = [
      '<row r="2"><c r="A2" t="inlineStr"><is><t>Sales of January</t></is></c></row>',
      `<row r="4">${['B', 'C', 'D', 'E'].map((column, index) => `<c r="${column}4" t="inlineStr"><is><t>${header[index]}</t></is></c>`).join('')}</row>`,
      '<row r="5" ht="15"/>',
      '<row r="7"><c r="B7" s="1"><v>45322</v></c><c r="C7"><v>3</v></c><c r="D7" t="inlineStr"><is><t>P1</t></is></c><c r="E7" t="inlineStr"><is><t>S1</t></is></c><c r="F7"/><c r="XFD7" s="1"/></row>',
      '<row r="1048576"><c r="A1048576" s="1"/></row>',
    ];
    const {
      rows: kept,
      reading,
      blank,
      rejects,
    } = await read({ sheets: [{ rows }], formats: ['yyyy-mm-dd'] });
    expect(kept).toEqual([{ line: 7, values: ['2024-01-31', 3, 'P1', 'S1', null] }]);
    expect({ blank, rejects, headerLine: reading.layout.headerLine, preamble: reading.preamble }).toEqual({
      blank: 2,
      rejects: [],
      headerLine: 4,
      preamble: 1,
    });
  });

  it('does not read what stands beside its header', async () => {
    expect(
      await rowsOf([header, [...sale, null, 'checked'], [null, null, null, null, null, null, 'Total']]),
    ).toEqual(one);
  });

  it('has every row on one line, whatever its cells hold', async () => {
    const cells: SheetCell[] = ['P1', 'A "pen"\tof\n5"', 1.5];
    expect(await rowsOf([['product_id', 'name', 'price'], cells, ['P2', '"', 2]])).toEqual([
      { line: 2, values: ['P1', 'A "pen"\tof 5"', 1.5, null] },
      { line: 3, values: ['P2', '"', 2, null] },
    ]);
  });

  it('refuses rows with their line as text', async () => {
    const { rejects } = await read({
      sheets: [{ rows: [header, ['2024-01-31', '<c t="e"><v>#N/A</v></c>', 'P1']] }],
    });
    expect(rejects).toMatchObject([
      { line: 2, column: 'quantity', value: '#N/A', raw: '2024-01-31\t#N/A\tP1\t\t' },
    ]);
  });

  it('may be written with names in any namespace, and with parts anywhere', async () => {
    const workbook = {
      sheets: [{ rows: [header, sale] }],
      parts: {
        '_rels/.rels':
          '<p:Relationships xmlns:p="p"><p:Relationship Id="a" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="/book.xml"/></p:Relationships>',
        'book.xml':
          '<x:workbook xmlns:x="x" xmlns:rel="r"><x:sheets><x:sheet name="A" rel:id="b"/></x:sheets></x:workbook>',
        '_rels/book.xml.rels':
          '<Relationships><Relationship Id="b" Type="x/worksheet" Target="./data/../cells.xml"/></Relationships>',
        'cells.xml': `<x:worksheet xmlns:x="x"><x:sheetData>${[header, ['2024-01-31', '3', 'P1', 'S1', '1.5']]
          .map(
            (row) => `<x:row>${row.map((text) => `<x:c t="str"><x:v>${text}</x:v></x:c>`).join('')}</x:row>`,
          )
          .join('')}</x:sheetData></x:worksheet>`,
      },
    };
    expect((await read(workbook)).rows).toEqual(one);
  });

  it('of many blocks reads as one of few', async () => {
    const rows = Array.from({ length: 30_000 }, (_, index): SheetCell[] => [
      '2024-01-31',
      index + 1,
      'Pé',
      'S1',
      1.5,
    ]);
    const read = await rowsOf([header, ...rows]);
    expect(read).toHaveLength(30_000);
    expect(read.at(-1)).toEqual({ line: 30_001, values: ['2024-01-31', 30_000, 'Pé', 'S1', 1.5] });
  });
});

describe('Numbers', () => {
  const prices = (...texts: SheetCell[]): SheetCell[][] => [
    header,
    ...texts.map((price) => [...sale.slice(0, 4), price]),
  ];
  const pricesOf = async (rows: SheetCell[][], settings = {}) =>
    (await read({ sheets: [{ rows }] }, settings)).rows.map(({ values }) => values[4]);

  it('with three decimals are no thousands', async () => {
    expect(await pricesOf(prices(1.234, 5))).toEqual([1.234, 5]);
  });

  it('are read beside texts with a decimal comma where that is what the user says', async () => {
    expect(await pricesOf(prices(1.5, '2,25'), { decimal: 'comma' })).toEqual([1.5, 2.25]);
  });

  it('beside texts with a decimal comma stop the run where nothing is said', async () => {
    await expect(pricesOf(prices(1.5, '2,25'))).rejects.toThrow('is written in two ways');
  });
});

describe('Of several sheets', () => {
  const notes = { name: 'Notes', rows: [['Please read']] };
  const products = {
    name: 'Products',
    rows: [
      ['product_id', 'name', 'price'],
      ['P1', 'Pen', 1.5],
    ],
  };
  const sales = { name: 'Sales', rows: [header, sale] };
  const sheetOf = async (...sheets: WorkbookFile['sheets']) => {
    const { kind, sheet, otherSheets } = (await read({ sheets })).reading.layout;
    return { kind, sheet, otherSheets };
  };

  it('the first with a header we know is read', async () => {
    expect(await sheetOf(notes, sales, products)).toEqual({
      kind: 'sales',
      sheet: 'Sales',
      otherSheets: ['Products'],
    });
  });

  it('hidden ones do not count', async () => {
    const hidden = { ...products, state: 'hidden' };
    expect(await sheetOf(hidden, sales)).toEqual({ kind: 'sales', sheet: 'Sales', otherSheets: [] });
  });

  it('hidden ones count where there are no others', async () => {
    expect(await sheetOf({ ...sales, state: 'veryHidden' })).toEqual({
      kind: 'sales',
      sheet: 'Sales',
      otherSheets: [],
    });
  });

  it('the one that lacks a column is named where none has all', async () => {
    await expect(read({ sheets: [notes, { name: 'Sales', rows: [header.slice(1)] }] })).rejects.toThrow(
      /looks like a sales file but has no date column in line 1.*\(sheet "Sales"\)/,
    );
  });
});

describe('A file that is no workbook', () => {
  const good = () => workbookFile({ sheets: [{ rows: [header, sale] }] });
  const damage = 'it is a damaged workbook';
  it.each<[what: string, content: () => Buffer, message: string]>([
    ['is empty', () => Buffer.alloc(0), 'it is no workbook inside'],
    ['is text', () => Buffer.from('date,quantity\n'), 'it is no workbook inside'],
    [
      'is encrypted or an .xls',
      () => Buffer.from('d0cf11e0a1b11ae1000000', 'hex'),
      'protected by a password',
    ],
    ['is cut off', () => good().subarray(0, -40), damage],
    ['is an archive of something else', () => Buffer.from(zipSync({ 'a.txt': Buffer.from('a') })), damage],
    [
      'lacks its sheet',
      () => workbookFile({ sheets: [{ rows: [] }], parts: { 'xl/worksheets/sheet1.xml': null } }),
      damage,
    ],
    ['has a sheet cut off', () => workbookFile({ sheets: [{ rows: ['<row>'] }] }), damage],
    [
      'has rows in no order',
      () => workbookFile({ sheets: [{ rows: ['<row r="2"/>', '<row r="1"/>'] }] }),
      damage,
    ],
    ['has rows beyond the last', () => workbookFile({ sheets: [{ rows: ['<row r="1048577"/>'] }] }), damage],
    [
      'has two cells in one place',
      () => workbookFile({ sheets: [{ rows: ['<row><c r="A1"/><c r="A1"/></row>'] }] }),
      damage,
    ],
    ['has no sheets', () => workbookFile({ sheets: [] }), 'it has no sheet of cells'],
    ['has an empty sheet', () => workbookFile({ sheets: [{ rows: [] }] }), 'it is empty'],
  ])('that %s is named', async (_, content, message) => {
    await expect(readFile(write('bad.xlsx', content()))).rejects.toThrow(message);
  });

  it('is never taken for another: each byte that is damaged changes nothing, or the file is refused', async () => {
    const bytes = good();
    for (let at = 0; at < bytes.length; at += 1) {
      const damaged = Buffer.from(bytes);
      damaged[at] = (damaged[at] as number) ^ 0x20;
      const outcome = await readFile(write('damaged.xlsx', damaged)).catch((error) => error);
      if (!(outcome instanceof Failure)) expect({ at, rows: outcome.rows }).toEqual({ at, rows: one });
    }
  });

  it('is named where it changes while it is read', async () => {
    const rows = Array.from({ length: 20_000 }, () => sale);
    const path = write('growing.xlsx', workbookFile({ sheets: [{ rows: [header, ...rows] }] }));
    const change = () => void write('growing.xlsx', good());
    await expect(readFile(path, {}, change)).rejects.toThrow(/growing.xlsx/);
  });
});
