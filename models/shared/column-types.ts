import type { ColumnOptions } from 'typeorm';

/** A price as it stands in a file: at most 4 decimals. */
export const price: ColumnOptions = { type: 'decimal', precision: 15, scale: 4 };

/** A line total as it stands in a file: at most 4 decimals, negative for a return. */
export const amount: ColumnOptions = { type: 'decimal', precision: 16, scale: 4 };

/** Units, people: at most 3 decimals, so that 0.350 kg are exact. */
export const quantity: ColumnOptions = { type: 'decimal', precision: 16, scale: 3 };

/** A result with 2 decimals: an amount of money, or a ratio. */
export const hundredths: ColumnOptions = { type: 'decimal', precision: 18, scale: 2 };
