import { findLayout } from '../../../../scripts/import/reading/find-layout';

const sales = 'date,quantity,product_id,store_id';

function find(text: string, mapping: Record<string, string> = {}) {
  return findLayout(text.split('\n'), new Map(Object.entries(mapping)));
}

describe('--columns', () => {
  test('names a header that no word tells', () => {
    expect(find('Wann,quantity,product_id,store_id', { 'sales.date': 'wann' })).toEqual({
      layout: {
        ...{ kind: 'sales', delimiter: ',', headerLine: 1, width: 4, unknown: [] },
        columns: ['date', 'quantity', 'product_id', 'store_id'].map((field, index) => ({ field, index })),
        headers: ['Wann', 'quantity', 'product_id', 'store_id'],
      },
    });
  });

  test('goes before the words', () => {
    expect(find('date,quantity,product_id,store_id,délivré', { 'sales.date': 'Délivré' })).toMatchObject({
      layout: { columns: expect.arrayContaining([{ field: 'date', index: 4 }]), unknown: ['date'] },
    });
  });

  test('decides between two headers for one column', () => {
    const header = 'date,quantity,product_id,product code,store_id';
    expect(find(header, { 'sales.product_id': 'product_id' })).toMatchObject({
      layout: {
        columns: expect.arrayContaining([{ field: 'product_id', index: 2 }]),
        unknown: ['product code'],
      },
    });
  });

  test('leaves files alone that lack the header', () => {
    expect(find(sales, { 'sales.date': 'Wann' })).toEqual(find(sales));
  });

  test('is for one kind of file', () => {
    expect(find('id,city', { 'products.product_id': 'city' })).toEqual(find('id,city'));
  });
});
