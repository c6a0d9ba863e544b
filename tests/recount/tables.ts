/** Every table computed again from the files, as its definition reads; nothing of the program is used. */
import { cents, groups, percent, quotient, root, sum, thousandths } from './arithmetic';
import { daysOf, fullMonthsOf, mondaysOf, monthAfter, monthsOf, shifted, weekday } from './calendar';
import type { Line, Shop } from './files';

export type Rows = (string | number | null)[][];

const amountIn = (lines: readonly Line[]) => sum(lines, ({ amount }) => amount);
const unitsIn = (lines: readonly Line[]) => sum(lines, ({ units }) => units);
const compare = (a: bigint, b: bigint) => (a < b ? -1 : a > b ? 1 : 0);

export const recount: Record<string, (shop: Shop) => Rows> = {
  monthly_product_sales: ({ lines }) =>
    groups(lines, ({ product, date }) => `${date.slice(0, 7)} ${product}`).map(([key, own]) => [
      ...[key.slice(8), key.slice(0, 7)],
      ...[thousandths(unitsIn(own)), cents(amountIn(own))],
    ]),

  product_sales_by_store: ({ lines }) =>
    pairs(lines).map(([, own]) => [...codes(own), ...[thousandths(unitsIn(own)), cents(amountIn(own))]]),

  employee_sales_ratio: ({ lines, stores }) =>
    stores.map(({ code, employees }) => {
      const own = lines.filter(({ store }) => store === code);
      const per = (number: bigint) => (employees ? quotient(number, employees) : null);
      return [
        ...[code, employees === null ? null : thousandths(employees), thousandths(unitsIn(own))],
        ...[
          per(unitsIn(own)),
          cents(amountIn(own)),
          employees ? cents(1000n * amountIn(own), employees) : null,
        ],
      ];
    }),

  monthly_sales: ({ lines }) => {
    const days = daysOf(lines);
    const full = new Set(fullMonthsOf(days));
    const amountOf = (month: string) => amountIn(lines.filter(({ date }) => date.startsWith(month)));
    const change = (month: string, other: string) =>
      full.has(month) && full.has(other) ? percent(amountOf(month) - amountOf(other), amountOf(other)) : null;
    return monthsOf(days).map((month) => {
      const own = lines.filter(({ date }) => date.startsWith(month));
      return [
        ...[month, full.has(month) ? 1 : 0, own.length, thousandths(unitsIn(own)), cents(amountIn(own))],
        ...[change(month, monthAfter(month, -1)), change(month, monthAfter(month, -12))],
      ];
    });
  },

  store_performance: ({ lines, stores }) => {
    const ofStore = stores.map(({ code, employees }) => {
      const own = lines.filter(({ store }) => store === code);
      return { code, employees: employees ?? 0n, own, amount: amountIn(own) };
    });
    const known = ofStore.filter(({ own, employees }) => own.length > 0 && employees > 0n);
    const [all, people] = [sum(known, ({ amount }) => amount), sum(known, ({ employees }) => employees)];
    return ofStore.map(({ code, employees, own, amount }) => [
      ...[code, cents(amount), thousandths(unitsIn(own)), percent(amount, amountIn(lines))],
      1 + ofStore.filter((other) => other.amount > amount).length,
      employees > 0n ? cents(1000n * amount, employees) : null,
      employees > 0n ? quotient(100n * amount * people, employees * all) : null,
    ]);
  },

  product_ranking: ({ lines, products }) => {
    const all = amountIn(lines);
    const ranked = products
      .map(({ code }) => ({ code, own: lines.filter(({ product }) => product === code) }))
      .sort((a, b) => compare(amountIn(b.own), amountIn(a.own)) || (a.code < b.code ? -1 : 1));
    return ranked.map(({ code, own }, place) => {
      const amount = amountIn(own);
      const before = sum(ranked.slice(0, place), (each) => amountIn(each.own));
      const isIn = (most: bigint) => amount > 0n && before * 100n < most * all;
      return [
        ...[code, isIn(80n) ? 'A' : isIn(95n) ? 'B' : 'C'],
        ...[thousandths(unitsIn(own)), cents(amount), percent(amount, all), percent(before, all)],
      ];
    });
  },

  weekday_profile: ({ lines }) =>
    groups(daysOf(lines), (day) => String(weekday(day))).map(([number, days]) => {
      const own = lines.filter(({ date }) => String(weekday(date)) === number);
      const count = BigInt(days.length);
      return [
        ...[number, days.length, new Set(own.map(({ date }) => date)).size],
        ...[quotient(unitsIn(own), 1000n * count), cents(amountIn(own), count)],
      ];
    }),

  seasonal_index: ({ lines }) => {
    const full = fullMonthsOf(daysOf(lines));
    const years = Math.floor(full.length / 12);
    if (years < 2) return [];
    const kept = lines.filter(({ date }) => full.slice(-12 * years).includes(date.slice(0, 7)));
    return Array.from({ length: 12 }, (_, at) => {
      const month = String(at + 1).padStart(2, '0');
      const amount = amountIn(kept.filter(({ date }) => date.slice(5, 7) === month));
      return [month, years, cents(amount, BigInt(years)), quotient(12n * amount, amountIn(kept))];
    });
  },

  stock_cover: ({ lines, products }) => {
    const span = daysOf(lines).slice(-90);
    const days = BigInt(span.length);
    if (days === 0n) return [];
    return products.flatMap(({ code, stock, price }) => {
      if (stock === null) return [];
      const units = unitsIn(lines.filter(({ product, date }) => product === code && span.includes(date)));
      const status = (): string => {
        if (stock <= 0n) return 'sold out';
        if (units <= 0n) return 'dead';
        if (stock * days < 14n * units) return 'low';
        return stock * days > 180n * units ? 'excess' : 'fine';
      };
      const value = price === null ? null : cents(stock * price);
      return [
        [
          ...[code, status(), thousandths(stock), thousandths(units), quotient(units, 1000n * days)],
          ...[quotient(stock * days, units), percent(units, units + stock), value],
          value === null || status() === 'dead' ? value : 0,
        ],
      ];
    });
  },

  demand_variability: ({ lines }) => {
    const mondays = mondaysOf(daysOf(lines));
    const count = BigInt(mondays.length);
    if (count < 8n) return [];
    return groups(lines, ({ product }) => product).flatMap(([code, own]) => {
      const weeks = mondays.map((monday) =>
        unitsIn(own.filter(({ date }) => date >= monday && date <= shifted(monday, 6))),
      );
      const all = sum(weeks, (each) => each);
      if (all <= 0n) return [];
      // √(n Σq² − (Σq)²) ÷ Σq
      const variance = count * sum(weeks, (each) => each * each) - all * all;
      const fine = root(variance * 10n ** 24n);
      const type = 4n * variance <= all * all ? 'X' : variance <= all * all ? 'Y' : 'Z';
      return [[code, type, mondays.length, quotient(all, 1000n * count), quotient(fine, all * 10n ** 12n)]];
    });
  },

  price_realisation: ({ lines, products }) =>
    products.flatMap(({ code, price }) => {
      const own = lines.filter(({ product, isOwn }) => product === code && isOwn);
      const units = unitsIn(own);
      if (price === null || units <= 0n) return [];
      const [paid, list] = [amountIn(own), units * price];
      return [[code, thousandths(units), cents(paid), cents(list), percent(paid, list)]];
    }),

  product_movers: ({ lines }) => {
    const full = fullMonthsOf(daysOf(lines));
    if (full.length < 6) return [];
    const within = (months: string[]) => (line: Line) => months.includes(line.date.slice(0, 7));
    return groups(lines.filter(within(full.slice(-6))), ({ product }) => product).map(([code, own]) => {
      const [now, before] = [full.slice(-3), full.slice(-6, -3)].map((months) =>
        amountIn(own.filter(within(months))),
      ) as [bigint, bigint];
      const movement = (): string => {
        if (before <= 0n) return 'new';
        if (now <= 0n) return 'gone';
        if (10n * now >= 11n * before) return 'growing';
        return 10n * now <= 9n * before ? 'declining' : 'stable';
      };
      return [
        ...[code, movement(), cents(now - before), cents(now), cents(before)],
        percent(now - before, before),
      ];
    });
  },

  sales_forecast: ({ lines, stores }) => {
    const full = fullMonthsOf(daysOf(lines));
    if (full.length < 18) return [];
    return [null, ...stores.map(({ code }) => code)].flatMap((code) => {
      const own = lines.filter(({ store }) => code === null || store === code);
      const known = full.map((month) => amountIn(own.filter(({ date }) => date.startsWith(month))));
      return forecast(known).map((row, at) => [code, monthAfter(full.at(-1) ?? '', at + 1), ...row]);
    });
  },

  category_sales: ({ lines, products }) => {
    const categoryOf = new Map(products.map(({ code, category }) => [code, category]));
    const known = lines.filter(({ product }) => categoryOf.get(product));
    return groups(known, ({ product, date }) => `${date.slice(0, 7)} ${categoryOf.get(product)}`).map(
      ([key, own]) => [key.slice(8), key.slice(0, 7), thousandths(unitsIn(own)), cents(amountIn(own))],
    );
  },

  year_on_year: ({ lines, products }) => {
    const days = daysOf(lines);
    const full = fullMonthsOf(days);
    const known = new Set(days);
    const yearBefore = (day: string) => `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;
    const compared = days.filter((day) => known.has(yearBefore(day)));
    const [first = '', last = ''] = [compared[0], compared.at(-1)];
    const isFull = full.length >= 24;
    const isNow = ({ date }: Line) =>
      isFull ? full.slice(-12).includes(date.slice(0, 7)) : date >= first && date <= last;
    const isBefore = ({ date }: Line) =>
      isFull
        ? full.slice(-24, -12).includes(date.slice(0, 7))
        : date >= yearBefore(first) && date <= yearBefore(last);
    if (!isFull && compared.length === 0) return [];
    const categoryOf = new Map(products.map(({ code, category }) => [code, category]));
    const levels: [string, (line: Line) => string | null | undefined][] = [
      ['company', () => ''],
      ['store', ({ store }) => store],
      ['product', ({ product }) => product],
      ['category', ({ product }) => categoryOf.get(product)],
    ];
    return levels.flatMap(([level, codeOf]) => {
      const seen = lines.filter(
        (line) => typeof codeOf(line) === 'string' && (isNow(line) || isBefore(line)),
      );
      return groups(seen, (line) => codeOf(line) ?? '').map(([code, own]) => {
        const [now, before] = [own.filter(isNow), own.filter(isBefore)];
        const change = amountIn(now) - amountIn(before);
        return [
          ...[level, code || null, cents(amountIn(now)), cents(amountIn(before))],
          ...[cents(change), percent(change, amountIn(before))],
          ...[thousandths(unitsIn(now)), thousandths(unitsIn(before))],
        ];
      });
    });
  },

  product_store_index: ({ lines }) =>
    pairs(lines).map(([, own]) => {
      const [product, store] = codes(own);
      const ofStore = amountIn(lines.filter((line) => line.store === store));
      const ofProduct = amountIn(lines.filter((line) => line.product === product));
      const [amount, all] = [amountIn(own), amountIn(lines)];
      const isShare = ofStore > 0n && ofProduct > 0n && all > 0n;
      return [
        ...[product, store, cents(amount), percent(amount, ofStore), percent(ofProduct, all)],
        isShare ? quotient(100n * amount * all, ofStore * ofProduct) : null,
      ];
    }),
};

const pairs = (lines: readonly Line[]) => groups(lines, (line) => JSON.stringify(codes([line])));
const codes = ([line]: readonly Line[]): [string, string] => [line?.product ?? '', line?.store ?? ''];

/** Three months ahead by the method that erred less over the last six. */
function forecast(known: bigint[]): Rows {
  const methods: [string, (past: bigint[], ahead: number) => bigint][] = [
    // In thirds, so that a mean of three months is whole.
    ['seasonal', (past, ahead) => 3n * (past.at(ahead - 13) ?? 0n)],
    ['average', (past) => sum(past.slice(-3), (each) => each)],
  ];
  const tried = methods.map(([name, method]) => {
    const tests = [1, 2, 3, 4, 5, 6].flatMap((back) =>
      [1, 2, 3]
        .filter((ahead) => ahead <= back)
        .map((ahead) => {
          const actual = known.at(-back + ahead - 1) ?? 0n;
          return { actual, error: 3n * actual - method(known.slice(0, -back), ahead) };
        }),
    );
    return { name, method, tests, off: sum(tests, ({ error }) => (error < 0n ? -error : error)) };
  });
  const best = tried.reduce((a, b) => (b.off < a.off ? b : a));
  const count = BigInt(best.tests.length);
  const variance =
    count * sum(best.tests, ({ error }) => error * error) - sum(best.tests, ({ error }) => error) ** 2n;
  const actual = sum(best.tests, (each) => (each.actual < 0n ? -each.actual : each.actual));
  return [1, 2, 3].map((ahead) => {
    const value = best.method(known, ahead);
    // 10¹² times: the root of a square is rarely whole.
    const spread = (128n * root(variance * 10n ** 24n)) / (100n * count);
    const bound = (amount: bigint) => cents(amount > 0n ? amount : 0n, 3n * 10n ** 12n);
    const scaled = value * 10n ** 12n;
    return [
      ...[best.name, cents(value, 3n), bound(scaled - spread), bound(scaled + spread)],
      percent(best.off, 3n * actual),
    ];
  });
}
