import { namesOf } from './names-of';

/** Every text a reader of the pictures, the report and the workbook sees. fr.ts, de.ts and es.ts have the same in their languages. */
export const en = {
  /** Columns of which their entity says nothing more than their kind, and the names beside codes. */
  columns: {
    product: 'Product code',
    store: 'Store code',
    month: 'Month',
    day: 'Day',
  },
  names: {
    any: 'Name',
    product: 'Product',
    store: 'City',
  },
  /** Columns that a file may lack, by a word that one is known by. */
  fields: {
    category: 'category',
    price: 'price',
    stock: 'stock',
    city: 'city',
    employee_nb: 'employees',
  },
  yes: 'yes',
  no: 'no',
  chart: {
    company: 'Company',
    trend: 'Trend',
    subtitle: (measure: string, first: string, last: string) => `${measure}, ${first} to ${last}`,
    ofMost: (label: string, count: string, all: string) => `${label}: the top ${count} of ${all}`,
    both: (one: string, other: string) => `${one} and ${other}`,
    compared: (measure: string, label: string) => `${measure} by ${label.toLowerCase()}`,
    ofEnds: (label: string, count: string, all: string) =>
      `${label}: the first and the last ${count} of ${all}`,
    each: 'Month by month, each with a scale of its own',
    beforeIsGrey: 'the year before in grey',
    shareSoFar: 'behind each bar the share of all so far',
    indexColors: 'blue where a product has more than its share, orange where it has less',
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
    fewMonths: 'This takes four months of sales; until then the days above say more.',
    oneStore: 'With one store there is nothing to compare it with.',
    onePart: 'With one store or one product there is nothing to compare it with.',
    noEmployees:
      'No store is known to have employees, so sales per employee cannot be computed. Put the number of employees into the column employees of the stores file and run again.',
  },
  quantities: {
    employees: (count: number, shown: string) => (count === 1 ? `${shown} employee` : `${shown} employees`),
  },
  findings: {
    leads: (name: string, share: string) => `${name} leads with ${share} of the total`,
    leadsLong: (name: string, value: string, share: string, second: string, secondValue: string) =>
      `${name} leads with ${value}, ${share} of the total; ${second} follows with ${secondValue}.`,
    highest: (name: string, value: string) => `${name} is highest with ${value}`,
    perEmployee: (best: string, most: string, worst: string, least: string) =>
      `${best} sells ${most} ${most === '1' ? 'unit' : 'units'} per employee, ${worst} ${least}`,
    slope: (slope: number, shown: string) =>
      `About ${shown} ${slope < 0 ? 'fewer' : 'more'} units with each further employee`,
    noLink: 'No clear link between the size of a team and what it sells',
    asMany: (employees: string, store: string, fewer: string, other: string) =>
      `${employees} in ${store} sell what ${fewer} sell in ${other}.`,
  },
  company: {
    old: (day: string, age: string) =>
      `The newest sale is of ${day}, ${age} days ago: put newer files into the data folder.`,
    onCourse: (month: string, amount: string, change: string, last: string) =>
      `${month} is on course for ${amount}, ${change} on the year before (sales up to ${last}).`,
  },
  caveats: {
    idleStores: (cities: readonly string[]) =>
      `${namesOf(cities, 'and')} ${cities.length === 1 ? 'has employees and no sales and is' : 'have employees and no sales and are'} left out of the company’s average.`,
    headcount: 'Employees are those of today: a store that has grown looks weaker than it was.',
    listPrice: (share: string) =>
      `${share} of the revenue has no price of its own and is valued at today’s list price, whatever the price was on the day.`,
    correlation: 'A line through a few stores shows what goes together, not what causes it.',
    unknownEmployees: (cities: readonly string[]) =>
      `${namesOf(cities, 'and')} ${cities.length === 1 ? 'has' : 'have'} no known number of employees and ${cities.length === 1 ? 'is' : 'are'} left out of the average per employee.`,
  },
  tiles: {
    revenue: 'Revenue',
    units: 'Units',
    saleLines: 'Sale lines',
    average: 'Average per line',
    before: (value: string) => `before: ${value}`,
    againstYear: (now: string, before: string) => `${now}, against the same days a year before (${before})`,
    againstDays: (now: string, before: string) =>
      `${now}, against the days before (${before}); not adjusted for season`,
    whole: (days: string) => `${days}; too few days to compare`,
  },
  revenue: {
    title: (best: string, value: string) => `${best} was the best full month with ${value}`,
    measure: 'Revenue per month',
    series: 'Revenue',
    perDay: 'Revenue per day',
    perWeek: 'Revenue per week',
    week: 'Week to',
    now: 'Last 12 months',
    before: 'Year before',
    until: (month: string, day: string) => `${month} (to ${day})`,
    noYear: 'With fewer than 13 months of sales there is no year before to compare with.',
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
    changed: 'What changed, and what to look at',
    nothingChanged: 'Nothing stands out in these sales.',
    calls: { up: 'Good news:', down: 'Bad news:', act: 'To do:' },
    figures: 'Key figures',
    closing: 'To bear in mind',
    notShown: 'Not shown yet',
    directions: { up: 'Up:', down: 'Down:', same: 'Unchanged:' },
    revenue: {
      heading: 'Revenue over time',
      values: 'The values',
      unfinished: '(may be incomplete)',
    },
    sections: { time: 'Month by month', stores: 'Stores', products: 'Products', other: 'Further analyses' },
    noViews: 'There are no analyses to show.',
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
      totalOfMatching: 'Total, matching rows',
      cut: (shown: string, all: string) =>
        `Filter and CSV file have the first ${shown} of ${all} rows; all are in sales-analysis.xlsx.`,
      /** One by one: products, stores and spans of time. */
      views: {
        heading: 'By period and store',
        period: 'Period',
        store: 'Store',
        allStores: 'All stores',
        spans: { year: '12 months', thisYear: 'This year', days90: '90 days', all: 'All' },
        yearBefore: (change: string, amount: string) => `${change} against ${amount} a year before`,
        before: (amount: string) => `a year before: ${amount}`,
        rank: 'Rank by revenue',
        rankOf: (rank: string, all: string) => `${rank} of ${all}`,
        open: (name: string) => `More on ${name}`,
        back: 'Back to the report',
        facts: {
          price: (shown: string) => `Price: ${shown}`,
          stock: (shown: string) => `In stock: ${shown}`,
          category: (shown: string) => `Category: ${shown}`,
          employees: (shown: string) => `Employees: ${shown}`,
        },
        months: (name: string) => `${name}: month by month`,
        beforeColumn: 'A year before',
        stores: (name: string) => `${name}: stores, all time`,
        products: (name: string) => `${name}: products, all time`,
        monthsChart: 'Revenue of each month, that of the year before in grey',
        notRead: 'For a store these days are not added up, because there are too many sales.',
        cut: (shown: string, all: string) =>
          `The ${shown} products with the most revenue of ${all} have a view of their own; all are in sales-analysis.xlsx.`,
        unknown: (code: string) => `This page has no view of ${code}.`,
      },
    },
  },
  workbook: {
    cover: 'Overview',
    matrix: 'Revenue by product and month',
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
