import type { NumberFormat } from '../chart';
import type { Formatter } from '../number-format';
import { plainLabel, shorten } from './text';

/** Left and right of everything drawn, in px. */
export const MARGIN = 12;
/** Of labels and values, in px. */
export const SIZE = 12;
/** Widths are known beforehand for this font and for those made to its measure. */
export const FONT = 'Arial, Helvetica, Liberation Sans, sans-serif';

/** What a picture is drawn on. */
export interface Canvas {
  /** In px. */
  width: number;
  formatter: Formatter;
}

/** One chart below its title. */
export interface Drawing {
  /** In px. */
  height: number;
  /** SVG elements, those in front last. */
  elements: string[];
  /** Full texts of the labels that were cut or left out, for the description. */
  cut: string[];
}

/** Cuts labels to the room they have, and keeps the full text of those it cut. */
export class LabelCutter {
  readonly cut: string[] = [];

  /** The label as one line of at most `width` px. */
  fit(label: string, width: number, size = SIZE): string {
    const full = plainLabel(label);
    const shown = shorten(full, width, size);
    if (shown !== full) this.keep(full);
    return shown;
  }

  /** Keeps a label that is not shown at all. */
  keep(label: string): void {
    this.cut.push(plainLabel(label));
  }
}

/** How values are written beside marks: in full where they are short, otherwise as `1.2M`. */
export function valueWriter(values: number[], format: NumberFormat, formatter: Formatter) {
  const isShort = values.every((value) => Math.abs(value) < 100_000);
  return (value: number) =>
    isShort && format !== 'money' ? formatter.cell(value, format) : compact(value, format, formatter);
}

/** The short form, without more than two decimals. */
export function compact(value: number, format: NumberFormat, formatter: Formatter): string {
  // Without `|| 0`, what rounds to zero from below is written as -0.
  return formatter.compact(Math.round(value * 100) / 100 || 0, format);
}
