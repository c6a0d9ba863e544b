import { namesOf } from './names-of';

/** Every text a reader of the pictures, the report and the workbook sees. fr.ts has the same in French. */
export const en = {
  /** Columns of which their entity says nothing more than their kind, and the names beside codes. */
  columns: {
    product: 'Product code',
    store: 'Store code',
    month: 'Month',
    day: 'Day',
  },
  names: {
    product: 'Product',
    store: 'City',
  },
  yes: 'yes',
  no: 'no',
  chart: {
    other: 'Other',
    company: 'Company',
    trend: 'Trend',
    subtitle: (measure: string, first: string, last: string) => `${measure}, ${first} to ${last}`,
    ofMost: (label: string, count: string, all: string) => `${label}: the top ${count} of ${all}`,
    compared: (measure: string, label: string) => `${measure} by ${label.toLowerCase()}`,
    unitsAgainstEmployees: 'Units sold against number of employees',
  },
  missing: {
    noSales:
      'There are no sales yet, so there is nothing to draw. Put a sales file into the data folder and run again.',
    noRows: 'The analysis found no rows, so there is nothing to draw.',
    noChart: 'These figures are for looking up; they stand below.',
    fullMonths: (needed: number, found: number) =>
      `This takes ${needed} full months of sales; there are ${found}. It comes by itself with more sales files.`,
    fullWeeks: (needed: number, found: number) =>
      `This takes ${needed} full weeks of sales; there are ${found}. It comes by itself with more sales files.`,
    known: (column: string) =>
      `No file has the column ${column}, which this is computed from. Put it into the products or stores file and run again.`,
    noEmployees:
      'No store is known to have employees, so sales per employee cannot be computed. Put the number of employees into the column employee_nb of the stores file and run again.',
  },
  quantities: {
    units: (_count: number, shown: string) => `${shown} units`,
    employees: (count: number, shown: string) => (count === 1 ? `${shown} employee` : `${shown} employees`),
  },
  findings: {
    leads: (name: string, share: string) => `${name} leads with ${share} of the total`,
    leadsLong: (name: string, value: string, share: string, second: string, secondValue: string) =>
      `${name} leads with ${value}, ${share} of the total; ${second} follows with ${secondValue}.`,
    highest: (name: string, value: string) => `${name} is highest with ${value}`,
    bestMonth: (best: string, value: string, worst: string, least: string) =>
      `The best full month was ${best} with ${value}, the weakest ${worst} with ${least}.`,
    monthShare: (name: string, share: string) => `${name} brings ${share} of all revenue`,
    yearChange: (change: string) => `The last 12 full months changed by ${change} against the 12 before.`,
    heat: (product: string, store: string) => `${product} brings the most revenue, above all in ${store}`,
    heatLong: (product: string, value: string, share: string, store: string, cell: string) =>
      `${product} brings ${value}, ${share} of all revenue; its best store is ${store} with ${cell}.`,
    storeLong: (store: string, value: string, share: string) =>
      `The strongest store is ${store} with ${value}, ${share} of all revenue.`,
    perEmployee: (city: string, units: string, times: string) =>
      `${city} sells ${units} per employee, ${times} times the company’s average`,
    perEmployeeLong: (
      city: string,
      units: string,
      times: string,
      average: string,
      team: 'smallest' | 'largest' | 'other',
      employees: string,
    ) =>
      `${city} sells ${units} per employee, ${times} times the company’s average of ${average}, with ` +
      `${team === 'other' ? employees : `the ${team} team (${employees})`}.`,
    weakest: (city: string, units: string) => `${city} sells least for its size: ${units} per employee.`,
    slope: (count: number, shown: string) =>
      `Each further employee goes with ${shown} ${count < 0 ? 'fewer' : 'more'} units`,
  },
  caveats: {
    idleStores: (cities: readonly string[]) =>
      `${namesOf(cities, 'and')} ${cities.length === 1 ? 'has employees and no sales and is' : 'have employees and no sales and are'} left out of the company’s average.`,
    headcount: 'Employees are those of today: a store that has grown looks weaker than it was.',
    listPrice:
      'Sales without a price of their own are valued at today’s list price, also those of years ago.',
    correlation: 'A line through a few stores shows what goes together, not what causes it.',
    partial: (last: string) => `The sales end on ${last}: the last month may be incomplete.`,
    dashed: 'The part of the lines that leads to the last month is dashed.',
    returns: 'Returns are subtracted where they were booked.',
  },
  tiles: {
    revenue: 'Revenue',
    units: 'Units',
    saleLines: 'Sale lines',
    average: 'Average per line',
    change: (change: string, days: number) => `${change} against the ${days} days before`,
    lastDays: (label: string, days: number) => `${label}, last ${days} days`,
    period: (days: number, last: string) => `the ${days} days up to ${last}`,
    described: (definition: string, span: string) => `${definition}; ${span}`,
    whole: 'the whole period',
    definitions: {
      revenue: 'amount of each line, or its units × price',
      units: 'units sold, returns subtracted',
      saleLines: 'lines of the sales files that were kept',
      average: 'revenue ÷ sale lines',
    },
  },
  revenue: {
    title: (best: string, value: string) => `${best} was the best month with ${value}`,
    measure: 'Revenue per month',
    series: 'Revenue',
  },
  report: {
    title: 'Sales analysis',
    skip: 'Skip to the figures',
    contents: 'Contents',
    period: (first: string, last: string) => `Sales from ${first} to ${last}`,
    noSales: 'No sales yet',
    generatedAt: (moment: string) => `Report made on ${moment}`,
    status: {
      heading: 'Data behind this report',
      files: (count: number, shown: string) => {
        if (count === 0) return 'no file was read';
        return count === 1 ? '1 file' : `${shown} files`;
      },
      rejectedRows: (count: number, shown: string) => {
        if (count === 0) return 'every row was kept';
        return count === 1 ? '1 row was refused' : `${shown} rows were refused`;
      },
      leftOutRows: (count: number, shown: string) =>
        count === 1 ? '1 row is left out, it is no sale' : `${shown} rows are left out, they are no sales`,
      warnings: (count: number, shown: string) => (count === 1 ? '1 warning' : `${shown} warnings`),
      notes: (count: number, shown: string) => (count === 1 ? '1 note' : `${shown} notes`),
      caption: 'Rows of each file',
      file: 'File',
      kept: 'Rows kept',
      leftOut: 'Rows left out',
      rejected: 'Rows refused',
      rejectList: {
        shown: 'see the list',
        label: (file: string) => `See the list of refused rows of ${file}`,
      },
    },
    figures: 'Key figures',
    directions: { up: 'Up:', down: 'Down:', same: 'Unchanged:' },
    revenue: {
      heading: 'Revenue over time',
      values: 'Revenue of each month',
      month: 'Month',
      unfinished: '(may be incomplete)',
    },
    sections: { time: 'Month by month', stores: 'Stores', products: 'Products', other: 'Further analyses' },
    noViews: 'There are no analyses to show.',
    picture: (title: string) => `Chart: ${title}`,
    caveats: 'Please note',
    definitions: 'What the columns mean',
    table: {
      region: (title: string) => `Table: ${title}`,
      allRows: (count: number, shown: string) => (count === 1 ? 'the only row' : `all ${shown} rows`),
      firstRows: (shown: string, all: string) =>
        `the first ${shown} of ${all} rows; all are in sales-analysis.xlsx`,
      total: 'Total, all rows',
      filter: 'Filter rows',
      filterOf: (title: string) => `Filter rows: ${title}`,
      matching: (matching: string, shown: string) => `Matching rows: ${matching} of ${shown}`,
      save: 'Download CSV',
      saveOf: (title: string) => `Download CSV: ${title}`,
    },
  },
  workbook: {
    cover: 'Overview',
    refused: 'Refused rows',
    total: 'Total',
    period: 'Sales from',
    fromTo: (first: string, last: string) => `${first} to ${last}`,
    noSales: 'no sales',
    generatedAt: 'Made on',
    sourceColumns: ['File', 'Rows kept', 'Rows refused', 'List of refused rows'],
    sheetColumns: ['Sheet', 'Rows', 'Table', 'Content'],
    definitionColumns: ['Sheet', 'Column', 'Column of the table', 'Meaning'],
    noteColumns: ['Sheet', '', '', 'To bear in mind'],
    refusedColumns: {
      file: 'File',
      line: 'Line',
      column: 'Column',
      value: 'Value',
      reason: 'Reason',
      message: 'What is wrong and what to do',
      original: 'Row as it stands in the file',
    },
    table: (name: string) => `the table ${name} of the database`,
    refusedLists: 'the lists of refused rows beside this workbook',
    missingRows: (held: string, all: string, place: string) =>
      `Rows are missing here: a sheet holds no more than the first ${held} of ${all}. All of them are in ${place}.`,
  },
};

/** Every text, by its place: what a translation has to give. */
export type Messages = typeof en;
