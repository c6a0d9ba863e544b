import type { SpanFigure } from '../../subjects/subjects';
import type { PackedList } from './packed';

/** What the page shows of products and stores one by one. Hundredths of money, thousandths of units. */
export interface PackedSubjects {
  months: { texts: string[]; shown: string[] };
  /** What is said beside the last month where it has days to come. */
  unfinished?: string;
  spans: { label: string; days: string }[];
  company: SpanFigure[];
  product: PackedKind;
  store: PackedKind;
  productMonths: PackedCells;
  storeMonths: PackedCells;
  productStores: PackedCells;
  /** Which products are missing; absent where none is. */
  cut?: string;
  texts: SubjectTexts;
}

/** Products or stores, most revenue first. */
export interface PackedKind {
  /** Where they stand among the codes of the page. */
  places: PackedList;
  count: number;
  /** One per span. */
  figures: Record<keyof SpanFigure, PackedList>[];
  /** As a reader sees them; empty where a file says nothing. */
  facts: string[][];
}

/** The places in the lists of two kinds, and what they have in common. */
export interface PackedCells {
  count: number;
  row: PackedList;
  column: PackedList;
  revenue: PackedList;
  units: PackedList;
}

/** Sentences with gaps: {name}, {change}, {amount}, {rank}, {all}, {code}. */
export interface SubjectTexts {
  heading: string;
  period: string;
  store: string;
  allStores: string;
  yearBefore: string;
  before: string;
  rank: string;
  rankOf: string;
  open: string;
  back: string;
  months: string;
  stores: string;
  products: string;
  monthsChart: string;
  notRead: string;
  unknown: string;
  region: string;
  columns: {
    month: string;
    revenue: string;
    before: string;
    units: string;
    lines: string;
    product: string;
    productName: string;
    store: string;
    storeName: string;
  };
}
