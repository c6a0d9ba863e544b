import type { LineChart } from '../../../../scripts/visualization/chart';
import { createFormatter } from '../../../../scripts/visualization/number-format';
import type { ReportContent } from '../../../../scripts/visualization/report-content';
import type { Cell, View, ViewColumn } from '../../../../scripts/visualization/view';
import { sampleTexts } from './sample-texts';

export const cities = ['Paris', 'Lyon', 'Marseille', 'Lille', 'Bordeaux', 'Nîmes', 'Saint-Étienne'];
const products = [
  'Carnet A5',
  'Stylo plume',
  'Crayon HB',
  'Gomme',
  'Règle 30 cm',
  'Encre bleue',
  'Agenda 2026',
];
const packs = ['', ' – lot de 3', ' – lot de 10', ' (rouge)', ' (bleu)', ' (vert)'];

const months = Array.from({ length: 24 }, (_, index) => {
  return `${2024 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
});

/** A view with rows of its own; `allRows` are those shown. */
export function view(
  parts: Pick<View, 'name' | 'title' | 'section' | 'columns' | 'rows'> & Partial<View>,
): View {
  return {
    rowCount: parts.rows.length,
    allRows: () => [parts.rows],
    charts: [],
    explanation: [],
    caveats: [],
    ...parts,
  };
}

/** A report as a shop with seven stores gets it: four analyses, one of many rows, one of a single row. */
export function sampleContent(language: 'en' | 'fr', rowCount = 12): ReportContent {
  const formatter = createFormatter(language, 'EUR');
  const texts = sampleTexts[language];
  const [code, product, month, units, revenue, city, employees, perEmployee] = columnsOf(texts);
  const [overTime, perStore, byStore, returns] = texts.titles as [string, string, string, string];
  const chart = revenueChart(language);
  const values = ['391245.9', '28412', '20000', '19.56'].map(Number);
  return {
    period: { first: formatter.day('2024-01-01'), last: formatter.day('2025-12-31') },
    generatedAt: texts.generatedAt,
    leftOut: [],
    sources: [
      { name: 'products.csv', kept: 40, leftOut: 0, rejected: 0, rejectFile: undefined },
      { name: 'stores.csv', kept: 7, leftOut: 0, rejected: 0, rejectFile: undefined },
      {
        name: 'ventes été.csv',
        kept: 20_000,
        leftOut: 0,
        rejected: 12,
        rejectFile: 'rejects-ventes été.csv',
      },
    ],
    notices: [{ text: texts.notice, isWarning: true }],
    findings: texts.findings.map((text, index) => ({
      sentences: (index === 0 ? [text, text] : [text]).map((each) => ({
        text: each,
        place: index === 2 ? undefined : 'view-employee_sales_ratio',
      })),
      call: (['down', 'act', undefined] as const)[index],
    })),
    compared: texts.compared,
    caveats: [texts.caveat],
    tiles: texts.tiles.map((label, index) => ({
      label,
      value: formatter.cell(values[index] ?? 0, index % 3 === 0 ? 'money' : 'units'),
      change: index === 3 ? undefined : formatter.change([0.123, -0.041, 0][index] ?? 0),
      direction: (['up', 'down', 'same', undefined] as const)[index],
      before: index === 3 ? undefined : texts.before(formatter.cell(1000, 'units')),
      course: [3, 5, 4, index],
    })),
    revenue: { chart },
    views: [
      view({
        name: 'monthly_product_sales',
        title: overTime,
        section: 'time',
        columns: [code, product, month, units, revenue],
        rows: productRows(rowCount),
        rowCount: 5120,
        totals: [null, null, null, 128_412, 391_245.9],
        charts: [chart],
        explanation: texts.explanation,
      }),
      view({
        name: 'employee_sales_ratio',
        title: perStore,
        section: 'stores',
        columns: [city, employees, units, perEmployee, revenue],
        rows: cities.map((name, index) => storeRow(name, index)),
        totals: [null, 32, 28_412, null, 391_245.9],
        charts: [chart],
        explanation: texts.explanation.slice(0, 1),
        caveats: [texts.caveat],
      }),
      view({
        name: 'product_sales_by_store',
        title: byStore,
        section: 'products',
        columns: [product, city, units, revenue],
        rows: cities.flatMap((name, index) => {
          return products
            .slice(0, 2)
            .map((item, at) => [item, name, 90 - 7 * at - index, 12.5 * (90 - 7 * at - index)]);
        }),
        charts: [chart, chart],
        explanation: texts.explanation.slice(0, 1),
      }),
      view({
        name: 'returns_by_city',
        title: returns,
        section: 'other',
        columns: [city, units],
        rows: [['Lyon', -3]],
        missing: texts.missing,
      }),
    ],
  };
}

type SampleColumns = [
  ViewColumn,
  ViewColumn,
  ViewColumn,
  ViewColumn,
  ViewColumn,
  ViewColumn,
  ViewColumn,
  ViewColumn,
];

function columnsOf({ columns, unitsMeaning, revenueMeaning }: (typeof sampleTexts)['en']): SampleColumns {
  const formats = ['text', 'text', 'month', 'units', 'money', 'text', 'units', 'ratio'] as const;
  const definitions: Record<number, string> = { 3: unitsMeaning, 4: revenueMeaning };
  return columns.map((label, index) => {
    const definition = definitions[index];
    return { name: `column_${index}`, label, format: formats[index], ...(definition && { definition }) };
  }) as SampleColumns;
}

/** Sales of 5,000 products, as many rows as wanted: the same ones on every run. */
function productRows(count: number): Cell[][] {
  return Array.from({ length: count }, (_, index) => {
    const number = (index * 7919) % 5000;
    const name = `${products[number % products.length]}${packs[number % packs.length]} n° ${number}`;
    const units = 340 - Math.floor(index / 3);
    return [String(number).padStart(5, '0'), name, months[index % 24] ?? '', units, units * 3.25];
  });
}

/** The last store does not say how many employees it has. */
function storeRow(name: string, index: number): Cell[] {
  const units = 9013 - 1140 * index;
  const employees = index === cities.length - 1 ? null : 22 - 3 * index;
  return [name, employees, units, employees && units / employees, units * 11.35];
}

function revenueChart(language: 'en' | 'fr'): LineChart {
  const { chart, columns } = sampleTexts[language];
  const formatter = createFormatter(language, 'EUR');
  const { title, subtitle } = chart;
  return {
    type: 'lines',
    title,
    subtitle,
    format: 'money',
    steps: months.map((month) => formatter.cell(month, 'month')),
    series: [
      {
        label: columns[4] ?? '',
        values: months.map((_, index) => 11_000 + 310 * index + 2400 * ((index * 5) % 7)),
      },
    ],
    isLastPartial: true,
  };
}
