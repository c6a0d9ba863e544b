import type { ColumnOptions } from 'typeorm';

/** A price as it stands in a file: at most 4 decimals. */
export const price: ColumnOptions = { type: 'decimal', precision: 15, scale: 4 };

/** A result with 2 decimals: an amount of money, or a ratio. */
export const hundredths: ColumnOptions = { type: 'decimal', precision: 18, scale: 2 };
