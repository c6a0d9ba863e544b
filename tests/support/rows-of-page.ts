import type {
  PackedColumn,
  PackedList,
  PackedTable,
  PageData,
} from '../../scripts/visualization/report/data/packed';

/** All rows of a table of report.html as a reader sees them, read from the data in the page. */
export function rowsOfPage(report: string, name: string, locale: string): string[][] {
  const blocks = (start: string) => {
    const from = report.indexOf('data-name=', report.indexOf(start));
    return JSON.parse(report.slice(report.indexOf('>', from) + 1, report.indexOf('</script>', from)));
  };
  const page: PageData = blocks('data-name="page"');
  const { columns, rowCount }: PackedTable = blocks(`data-file="${name}.csv"`);
  const textsOf = (column: PackedColumn | undefined): string[] => {
    if (!column || 'names' in column) {
      const { codes, names } = page.codes[column?.names ?? 'product'];
      const nameOf = new Map(codes.map((code, at) => [code ?? '–', names[at] ?? '–']));
      return textsOf(columns[column?.of ?? 0]).map((code) => nameOf.get(code) ?? '?');
    }
    if ('codes' in column)
      return listOf(column.places).map((place) => page.codes[column.codes].codes[place ?? -1] ?? '–');
    if ('texts' in column)
      return listOf(column.places).map(
        (place) => column.shown?.[place ?? -1] || (column.texts[place ?? -1] ?? '–'),
      );
    const format = new Intl.NumberFormat(locale, page.formats[column.format]);
    const parts = 10 ** (column.decimals ?? 0) * (column.format === 'percent' ? 100 : 1);
    return listOf(column.numbers).map((each) => (each === null ? '–' : format.format(each / parts)));
  };
  const texts = columns.map(textsOf);
  return Array.from({ length: rowCount }, (_, row) => texts.map((column) => column[row] ?? '?'));
}

function listOf(packed: PackedList): (number | null)[] {
  if ('list' in packed) return packed.list;
  const numbers: (number | null)[] = [];
  if ('steps' in packed) for (const step of packed.steps) numbers.push((numbers.at(-1) ?? 0) + step);
  else
    packed.runs.forEach((value, at, runs) => {
      if (at % 2 === 0) for (let times = runs[at + 1] ?? 0; times > 0; times -= 1) numbers.push(value);
    });
  return numbers;
}
