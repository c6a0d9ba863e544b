import type { ReportContent } from '../../../../scripts/visualization/report-content';
import { emptyContent } from './hostile-content';
import { view } from './sample-content';

/** 2,500 products in 20 stores: 50,000 rows of 6 columns, more revenue first. */
export function largeContent(rowCount = 50_000): ReportContent {
  const rows = Array.from({ length: rowCount }, (_, index) => {
    const [product, store] = [(index * 7) % 2500, index % 20];
    const units = 1 + ((index * 31) % 997);
    return [
      ...[`0${10_000 + product}`, `Théière n° ${product}`, `S${store}`, `Ville ${store}`],
      ...[units, (rowCount - index) * 3 + 0.25],
    ];
  });
  const sum = (at: number) => rows.reduce((total, row) => total + Number(row[at]), 0);
  return {
    ...emptyContent(),
    views: [
      view({
        name: 'large',
        title: 'Products by store',
        section: 'products',
        columns: [
          { name: 'product_id', label: 'Product code', format: 'text', codes: 'product' },
          { name: 'name', label: 'Product', format: 'text', names: 'product' },
          { name: 'store_id', label: 'Store code', format: 'text', codes: 'store' },
          { name: 'city', label: 'City', format: 'text', names: 'store' },
          { name: 'units', label: 'Units', format: 'units' },
          { name: 'revenue', label: 'Revenue', format: 'money' },
        ],
        rows,
        rowCount: 431_952,
        totals: [null, null, null, null, sum(4), sum(5)],
        order: { column: 'revenue', isDescending: true },
        measure: 'revenue',
        missing: 'Nothing to draw.',
      }),
    ],
  };
}
