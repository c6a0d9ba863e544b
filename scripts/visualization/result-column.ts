import type { EntityMetadata } from 'typeorm';
import { unitsOf } from '../analysis/amounts';
import type { NumberFormat } from './chart';
import type { CodeColumn } from './labels';
import type { Messages } from './messages/messages';
import { humanised, type ViewColumn } from './view';

/** Names of numbers that mean nothing when they are added up. */
const NOT_ADDITIVE =
  /(^|_)(per|average|avg|mean|median|ratio|share|rate|price|min|max|highest|lowest|year)(_|$)/;

/** A column as it is shown, and the SQL that gives it. */
export interface ResultColumn extends ViewColumn {
  sql: string;
  /** True where its numbers may be added up over rows. */
  isAdditive: boolean;
  /** Of a name: the code that it belongs to. */
  code?: { column: CodeColumn; sql: string };
}

/** A column of numbers. */
export type NumberColumn = ResultColumn & { format: NumberFormat };

/** Decimals of a quantity. */
const THOUSANDTHS = 3;

/** The SQL that adds a column up. Money is added up in hundredths, so that no cent is lost. */
export function exactSum({ sql, format }: ResultColumn): string {
  return format === 'units' ? unitsOf(sql) : `SUM(CAST(ROUND(${sql} * 100) AS BIGINT)) / 100.0`;
}

/** How a column of an analysis is shown, as its name and type tell. */
export function resultColumn(
  { databaseName, type, scale, comment }: EntityMetadata['columns'][number],
  sql: string,
  messages: Messages,
): ResultColumn {
  const label = messages.columns[databaseName as keyof Messages['columns']] ?? humanised(databaseName);
  const definition = messages.definitions[databaseName as keyof Messages['definitions']] ?? comment;
  const format =
    databaseName === 'year_month'
      ? 'month'
      : type === 'text' || type === String
        ? 'text'
        : !scale || scale === THOUSANDTHS
          ? 'units'
          : /revenue|amount|price|turnover|sales_value/.test(databaseName)
            ? 'money'
            : 'ratio';
  return {
    ...{ name: databaseName, label, format, sql },
    ...(definition ? { definition } : {}),
    isAdditive: (format === 'units' || format === 'money') && !NOT_ADDITIVE.test(databaseName),
  };
}
