import type { CodeKind } from '../labels';
import type { Span } from './spans';

/** What a reader can look at one by one, and everything the page shows of it. Every sum is made here, none in the page. */
export interface Subjects {
  spans: Span[];
  /** `YYYY-MM`, from the first sale to the last. */
  months: string[];
  isLastPartial: boolean;
  /** A figure per span of all sales together. */
  company: SpanFigure[];
  /** Most revenue first; products as many as there is room for in a page. */
  product: Subject[];
  store: Subject[];
  /** All that there are. */
  counts: Record<CodeKind, number>;
  productMonths: Cells;
  storeMonths: Cells;
  productStores: Cells;
}

export interface Subject {
  code: string;
  name: string | null;
  /** Null where nothing is known: too many sales to read the days of a store. */
  figures: (SpanFigure | null)[];
  facts: Facts;
}

/** What the files say of it today. */
export interface Facts {
  price?: number;
  stock?: number;
  category?: string;
  employees?: number;
}

/** Hundredths of money, thousandths of units. */
export interface SpanFigure {
  revenue: number;
  units: number;
  lines: number;
  /** 1 is the most revenue, equals share it; null without a sale. */
  rank: number | null;
  /** Revenue of the same days a year before; null where that is not known. */
  before: number | null;
  /** A thousandth is 0.1 %; null where too few lines would make it up. */
  change: number | null;
}

/** A table of two: the places of each in its list, only those with a sale. Hundredths of money, thousandths of units. */
export interface Cells {
  row: number[];
  column: number[];
  revenue: number[];
  units: number[];
}
