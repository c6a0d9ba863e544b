import { isolated } from '../../isolated';
import type { CodeKind } from '../../labels';
import type { Messages } from '../../messages/messages';
import type { Formatter } from '../../number-format';
import type { Cells, Facts, SpanFigure, Subject, Subjects } from '../../subjects/subjects';
import type { ViewColumn } from '../../view';
import { withoutControls } from '../html';
import type { Codes } from './codes';
import { packList } from './pack-list';
import type { PackedCells, PackedKind, PackedSubjects, SubjectTexts } from './packed-subjects';

const factFormats: Record<keyof Facts, ViewColumn['format']> = {
  ...{ category: 'text', price: 'money', stock: 'units', employees: 'units' },
};
const measures = ['revenue', 'units', 'lines', 'rank', 'before', 'change'] as const;

/** Products and stores as a page holds them. */
export function packSubjects(
  subjects: Subjects,
  codes: Codes,
  formatter: Formatter,
  messages: Messages,
): PackedSubjects {
  const { months, spans, company, counts, product } = subjects;
  const { views } = messages.report.table;
  const count = (number: number) => formatter.cell(number, 'units');
  const kind = (name: CodeKind) => packKind(name, subjects[name], spans.length, codes, formatter, messages);
  return {
    months: { texts: months, shown: months.map((month) => formatter.cell(month, 'month')) },
    ...(subjects.isLastPartial && { unfinished: messages.report.revenue.unfinished }),
    spans: spans.map(({ name, first, last }) => ({
      label: views.spans[name],
      days: messages.workbook.fromTo(formatter.cell(first, 'day'), formatter.cell(last, 'day')),
    })),
    ...{ company, product: kind('product'), store: kind('store') },
    productMonths: packCells(subjects.productMonths),
    storeMonths: packCells(subjects.storeMonths),
    productStores: packCells(subjects.productStores),
    ...(product.length < counts.product && {
      cut: views.cut(count(product.length), count(counts.product)),
    }),
    texts: textsOf(messages),
  };
}

function packKind(
  name: CodeKind,
  subjects: readonly Subject[],
  spans: number,
  codes: Codes,
  formatter: Formatter,
  messages: Messages,
): PackedKind {
  const { facts: labels } = messages.report.table.views;
  const facts = (Object.keys(factFormats) as (keyof Facts)[]).filter((fact) =>
    subjects.some((each) => each.facts[fact] !== undefined),
  );
  const listOf = (span: number, measure: keyof SpanFigure) =>
    packList(subjects.map(({ figures }) => figures[span]?.[measure] ?? null));
  return {
    count: subjects.length,
    places: packList(subjects.map(({ code, name: called }) => codes.placeOf(name, code, called))),
    figures: Array.from(
      { length: spans },
      (_, span) =>
        Object.fromEntries(
          measures.map((measure) => [measure, listOf(span, measure)]),
        ) as PackedKind['figures'][0],
    ),
    facts: facts.map((fact) =>
      subjects.map(({ facts: own }) =>
        own[fact] === undefined
          ? ''
          : labels[fact](isolated(withoutControls(formatter.cell(own[fact], factFormats[fact])))),
      ),
    ),
  };
}

function packCells({ row, column, revenue, units }: Cells): PackedCells {
  const [rows, columns, amounts, counts] = [row, column, revenue, units].map(packList);
  const none = { list: [] };
  return {
    count: row.length,
    ...{ row: rows ?? none, column: columns ?? none, revenue: amounts ?? none, units: counts ?? none },
  };
}

function textsOf({ columns, names, tiles, report, revenue }: Messages): SubjectTexts {
  const { views, region } = report.table;
  const { heading, period, store, allStores, rank, back, monthsChart, notRead } = views;
  return {
    ...{ heading, period, store, allStores, rank, back, monthsChart, notRead },
    yearBefore: views.yearBefore('{change}', '{amount}'),
    before: views.before('{amount}'),
    rankOf: views.rankOf('{rank}', '{all}'),
    open: views.open('{name}'),
    months: views.months('{name}'),
    stores: views.stores('{name}'),
    products: views.products('{name}'),
    unknown: views.unknown('{code}'),
    region: region('{title}'),
    columns: {
      ...{ month: columns.month, revenue: revenue.series, before: views.beforeColumn },
      ...{ units: tiles.units, lines: tiles.saleLines },
      ...{
        product: columns.product,
        productName: names.product,
        store: columns.store,
        storeName: names.store,
      },
    },
  };
}
