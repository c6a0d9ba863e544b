import fc from 'fast-check';
import { parseAmount, type Rounded } from '../../../../../scripts/import/reading/cells/amount';
import type { DecimalSign } from '../../../../../scripts/import/reading/cells/decimal';
import { newNotation } from '../../../../../scripts/import/reading/cells/notation';
import { Problem } from '../../../../../scripts/import/reading/problem';

const none = new Problem('not_a_number', { as: 'amount' });
const tooLong = new Problem('out_of_range', {});
const onlyComma = new Problem('other_decimal_sign', { fits: 'comma', choice: 'point' });
const onlyPoint = new Problem('other_decimal_sign', { fits: 'point', choice: 'comma' });

const stateOf = (decimal: DecimalSign): Parameters<typeof parseAmount>[1] => ({
  decimal: newNotation(['point', 'comma'], decimal),
});
const read = (text: string, decimal: DecimalSign) =>
  parseAmount(text, stateOf(decimal), { line: 7, column: 'total' });

test.each<[description: string, text: string, point: number | Problem, comma: number | Problem]>([
  ['Digits are an amount', '12', 12, 12],
  ['An amount may be negative', '-12.50', -12.5, onlyPoint],
  ['Brackets are a minus', '($4.50)', -4.5, onlyPoint],
  ['A minus may follow', '4,50-', onlyComma, -4.5],
  ['A minus may stand before the currency', '-$4.50', -4.5, onlyPoint],
  ['A minus may stand behind the currency', '$-4.50', -4.5, onlyPoint],
  ['A minus may be typographic', '−1 234,50 €', onlyComma, -1234.5],
  ['Minus zero is zero', '-0.00', 0, onlyPoint],
  ['Less than half a ten-thousandth is zero', '-0.00004', 0, onlyPoint],
  ['Half a ten-thousandth is one', '0.00005', 0.0001, onlyPoint],
  ['Half is rounded away from zero', '-0.00005', -0.0001, onlyPoint],
  ['Just below half is rounded to zero', '0.0000499999999999999999999', 0, onlyPoint],
  ['Half is half, whatever binary makes of it', '1.00005', 1.0001, onlyPoint],
  ['Rounding may carry', '9,99995', onlyComma, 10],
  ['Rounding may carry to a new digit', '-999999.99999', -1000000, onlyPoint],
  ['Nothing need stand before the point', '.00015', 0.0002, onlyPoint],
  ['Three decimals may be thousands', '1.500', 1.5, 1500],
  ['The highest is taken', '900719925474', 900719925474, 900719925474],
  ['One more is too long', '900719925475', tooLong, tooLong],
  ['Rounding up to too long is too long', '900719925474.09915', tooLong, onlyPoint],
  ['More digits than a number holds are too long', '9'.repeat(400), tooLong, tooLong],
  ['A word is no amount', 'free', none, none],
])('%s: %s', (_, text, point, comma) => {
  expect(read(text, 'point')).toStrictEqual(point);
  expect(read(text, 'comma')).toStrictEqual(comma);
});

test('What is rounded is counted, with the first', () => {
  const state = stateOf('point');
  const texts = ['1.5', '1.50000', '33.33333', '-0.00001', '12', '900719925475.00001', '16.66667'];
  const found = texts.map((text, line): Rounded | undefined => {
    parseAmount(text, state, { line, column: 'total' });
    return state.rounded;
  });
  const first = { line: 2, column: 'total', value: '33.33333' };
  const [one, two, three] = [1, 2, 3].map((count) => ({ ...first, count }));
  expect(found).toEqual([undefined, undefined, one, two, two, two, three]);
});

test('Amounts are rounded as whole numbers are', () => {
  const digits = fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n });
  fc.assert(
    fc.property(digits, fc.integer({ min: 4, max: 22 }), (number, decimals) => {
      const [size, unit] = [number < 0n ? -number : number, 10n ** BigInt(decimals - 4)];
      const rounded = Number((2n * size + unit) / (2n * unit));
      const text = String(size)
        .padStart(decimals + 1, '0')
        .replace(new RegExp(`(.{${decimals}})$`), '.$1');
      const value = read(number < 0n ? `-${text}` : text, 'point');
      if (rounded < 2 ** 51) expect(value).toBe((number < 0n ? -rounded : rounded) / 10_000 + 0);
      else if (!(value instanceof Problem)) expect(Math.round(Math.abs(value) * 10_000)).toBe(rounded);
    }),
    { numRuns: 2000 },
  );
});

describe('Every amount', () => {
  const units = fc.integer({ min: -1_999_999_999_999_999, max: 1_999_999_999_999_999 });
  const formatted = (locale: string, currency?: string) => {
    const style = { minimumFractionDigits: 4, maximumFractionDigits: 4 };
    const sign = { currencySign: 'accounting' } as const;
    const format = new Intl.NumberFormat(
      locale,
      currency ? { ...style, ...sign, style: 'currency', currency } : style,
    );
    return (value: number) => format.format(value);
  };
  test.each<[locale: string, currency: string | undefined, decimal: DecimalSign]>([
    ['en-US', undefined, 'point'],
    ['en-US', 'USD', 'point'],
    ['en-CA', 'EUR', 'point'],
    ['fr-FR', undefined, 'comma'],
    ['fr-FR', 'EUR', 'comma'],
    ['de-DE', undefined, 'comma'],
    ['de-DE', 'EUR', 'comma'],
    ['es-ES', 'EUR', 'comma'],
    ['de-CH', 'CHF', 'point'],
    ['sv-SE', undefined, 'comma'],
  ])('is the same after printing it in %s, %s', (locale, currency, decimal) => {
    const print = formatted(locale, currency);
    fc.assert(
      fc.property(units, (each) => {
        const value = each / 10_000;
        const found = read(print(value), decimal);
        expect(found).toBe(value);
        expect(Math.round((found as number) * 10_000)).toBe(each);
      }),
    );
  });
});
