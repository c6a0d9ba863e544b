import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { IMPORTER_VERSION } from '../../../scripts/import/context';
import { salesOf } from '../../support/shop';
import { readFile, temporaryFolder } from './reading/read-file';
import { salesIn } from './sales/sales-source';

/**
 * What each version of the importer makes of the files below. Where this test fails, a file is read otherwise than
 * before: raise IMPORTER_VERSION, so that databases read their files again, and add the new hash under the new number.
 */
const corpusReadBy: Record<number, string> = {
  2: '0856121dc5bfd28c38b87951bc0d2ceccc38cb4d0f621f87d6331315081cb090',
  3: 'a251b2f738eeef80fd519a02cdf7dd170d0423a66e48dcddd3d45b2d2a37eabf',
  4: 'a251b2f738eeef80fd519a02cdf7dd170d0423a66e48dcddd3d45b2d2a37eabf',
  5: '94c3aa02007f58bd039680f987234eea3a6c8b6ed5ac36a52de541a01c02bc0a',
  6: '51e54b6f57fbd4a1a31b4c39719d73c65a567b100c70023141748158e4e365a8',
  7: '1bac4eaf055b999142626f91d01b4a82bd04a69b38f7348aa1d9d3bf62620edc',
};

const folder = temporaryFolder();
afterAll(folder.remove);

const inline = {
  'day-first.csv': salesOf(
    '31/01/2024,3,P1,S1,1.50',
    '03/02/2024 10:15,-2,007,S2,',
    '03/02/2024,1,P1,S1,"1,234.5"',
  ),
  'month-first.csv': salesOf('02/13/2024,3,P1,S1,2', '03/02/2024,5.0,P1,S1,$3.00', '2024-02-30,1,P1,S1,'),
  'written-dates.csv': salesOf('20240131,1,P1,S1,', '5-Mar-24 10:15 PM,1,P1,S1,', '"Mars 5, 2024",1,P1,S1,'),
  'refused.csv': salesOf(
    '2024-01-31,deux,P1,S1,',
    '2024-01-31,1,,S1,',
    ',1,P1,S1,',
    '2024-01-31,1,P1,S1,-1',
    '"',
  ),
  'german.csv': 'Datum;Menge;Artikelnummer;Filiale;Einzelpreis\n31.01.2024;1 500;Ä-1;Köln;1.234,50 €\n',
  'till.csv':
    'Receipt,Date,Location,Receipt type,SKU,Item,Category,Qty,Gross sales,Discounts,Net sales\n' +
    '1,2024-01-30 10:15,Market,Sale,A,Pen,Desk,2,3.00,0.00,3.00\n,,,,B,"Pad, A5",Desk,1,4.90,0.90,4.00\n' +
    '2,2024-01-31 09:00,,Void,A,Pen,Desk,1,1.50,0.00,1.50\n3,2024-02-13 12:30,Mall,Refund,,Mug,Home,1,7.50,0.33333,7.16667\n' +
    '4,2024-02-30 12:30,Mall,Sale,A,Pen,Desk,1,1.50,0.00,1.50\n,,,,B,"Pad, A5",Desk,1,4.90,0.00,4.90\n',
  'gross.csv':
    'Date,Store,Item,Qty,Gross sales,Discounts\n2024-01-30,S1,Pen,2,3.00,0.50\n2024-01-31,S1,Pen,-1,-1.50,0.25\n',
  'products.csv': 'sku,name,price,stock\n007,"Stylo ""fin""",1.50,10\n8.3E+17,Pen,CHF 2,\n',
  'stores.csv': 'Export of 2024\n\nstore,city,staff\n01,Liège,3\n02,,4\nstore,city,staff\n',
};

/** All that is learnt from a file, or why it is not read. */
async function read(path: string): Promise<unknown> {
  try {
    const file = await readFile(path);
    return file.reading.layout.kind === 'sales' ? [file, await salesIn(path)] : file;
  } catch (error) {
    return (error as Error).message;
  }
}

test('The version of the importer is raised with every change of what it makes of a file', async () => {
  const fixtures = join(__dirname, 'reading', 'fixtures');
  const paths = [
    ...Object.entries(inline).map(([name, text]) => folder.write(name, text)),
    ...readdirSync(fixtures)
      .filter((name) => name.endsWith('.csv'))
      .sort()
      .map((name) => join(fixtures, name)),
  ];
  const hash = createHash('sha256');
  for (const path of paths) hash.update(JSON.stringify(await read(path)));
  expect({ [IMPORTER_VERSION]: hash.digest('hex') }).toEqual({
    [IMPORTER_VERSION]: corpusReadBy[IMPORTER_VERSION],
  });
});
