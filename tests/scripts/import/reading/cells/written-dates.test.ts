import { parseDate } from '../../../../../scripts/import/reading/cells/date';
import { newNotation } from '../../../../../scripts/import/reading/cells/notation';
import { Problem } from '../../../../../scripts/import/reading/problem';
import { cpuTime } from '../../../../support/cpu-time';

/** What a text is read as, day first and month first; or why it is refused. */
function read(text: string): string | [dmy: string, mdy: string] {
  const [dmy = '', mdy = ''] = (['dmy', 'mdy'] as const).map((order) => {
    const value = parseDate(text, newNotation(['dmy', 'mdy'], order), { line: 7, column: 'date' });
    return value instanceof Problem ? value.reason : value;
  });
  return dmy === mdy ? dmy : [dmy, mdy];
}

beforeAll(() => jest.useFakeTimers({ now: new Date('2026-06-15T12:00:00') }));
afterAll(() => jest.useRealTimers());

const taken: Record<string, string[]> = {
  '2024-03-05': [
    // in digits
    ...['2024-3-5', '2024/3/5', '2024.3.5', '5.3.2024', '05.03.24', '5.3.24', '20240305', '20240305103000'],
    // as Excel marks a text, and as it writes a day with its time
    ...["'2024-03-05", "'05.03.2024", "'5 mars 2024", '2024-03-05 00:00:00.000'],
    // in English
    ...['Mar 5, 2024', 'Mar 5 2024', 'Mar. 5, 2024', 'MARCH 5, 2024', 'March 5th, 2024', 'march 5th 2024'],
    ...['5-Mar-24', '05-MAR-24', '05-Mar-2024', '5/Mar/2024', '05MAR2024', '5 Mar 24', '5 March, 2024'],
    ...['5th March 2024', '5th of March 2024', 'Mar-05-2024', '2024-Mar-05', '2024 March 5'],
    // in French, German and Spanish, with and without accents
    ...[
      '5 mars 2024',
      '5 Mars 24',
      '5. März 2024',
      '5. Maerz 2024',
      '5. Mrz. 2024',
      '5 marz 2024',
      '05.Mär.2024',
    ],
    ...['5 de marzo de 2024', '5 de marzo del 2024', '5 marzo 2024', '5º de marzo de 2024', '05-mar.-2024'],
    // after the day of the week
    ...[
      'Tue, 5 Mar 2024',
      'Tuesday, March 5, 2024',
      'Tue 2024-03-05',
      'mardi 5 mars 2024',
      'mar. 5 mars 2024',
    ],
    ...['Di., 5. März 2024', 'Dienstag, 05.03.2024', 'martes, 5 de marzo de 2024', 'mar 5 mar 2024'],
    // before a time, and a zone that moves nothing
    ...[
      '05.03.2024, 12:32',
      '5 mars 2024 à 10:30',
      '5. März 2024 um 10:30',
      'March 5, 2024 at 10:30\u202fAM',
    ],
    ...[
      '2024-03-05 10:05 AM PST',
      '2024-03-05 23:10:00 +0200',
      '2024-03-05 23:10:00 GMT+2',
      '2024-03-05T23:10',
    ],
    ...['2024-03-05 23:10 Europe/Paris', '2024-03-05 23:10 America/Argentina/Buenos_Aires'],
    ...[
      '2024-03-05 23:10:00 (UTC)',
      '2024-03-05 23:10:00 UTC',
      '2024-03-05 23:10:00.5 -03',
      '2024-03-05 24:00',
    ],
    ...['2024-03-05T23:10:00+01:00[Europe/Paris]', '20240305T231000Z', '20240305T2310', '20240305 231000'],
    ...[
      'Tue, 05 Mar 2024 23:10:00 GMT',
      'Tue Mar 05 2024 23:10:00 GMT+0100 (Central European Standard Time)',
    ],
    ...[
      'Mar 5, 2024 5:18pm',
      'Mar 5, 2024 5:18 p.m. ET',
      'Mar  5  2024   5:18  PM',
      '2024-03-05 23:10 −0300',
    ],
  ],
  '2024-01-05': [
    '5 janv. 2024',
    '5 janvier 2024',
    '5. Jänner 2024',
    '5. Jan. 2024',
    '5 ene 2024',
    '5 de enero de 2024',
  ],
  '2024-02-05': [
    '5 févr. 2024',
    '5 fevrier 2024',
    '5-fév-24',
    '5. Feber 2024',
    '5 de febrero de 2024',
    'Feb 5, 2024',
  ],
  '2024-04-05': ['5 avr. 2024', '5. April 2024', '5 abr 2024', 'Apr 5, 2024'],
  '2024-05-05': ['5 mai 2024', '5. Mai 2024', '5 may 2024', '5 de mayo de 2024', 'May 5, 2024'],
  '2024-06-05': ['5 juin 2024', '5. Juni 2024', '5 jun 2024', 'June 5, 2024'],
  '2024-07-05': ['5 juil. 2024', '5. Juli 2024', '5 jul 2024', 'July 5, 2024'],
  '2024-08-05': ['5 août 2024', '5 aout 2024', '5 aou\u0302t 2024', '5. Aug. 2024', '5 ago 2024'],
  '2024-09-05': ['5 sept. 2024', 'Sept 5, 2024', '5 setiembre 2024', 'Sep 5, 2024', '5. September 2024'],
  '2024-10-05': ['5 oct. 2024', '5. Okt. 2024', 'October 5, 2024', '5 octubre 2024'],
  '2024-11-05': ['5 nov. 2024', '5. November 2024', '5 noviembre 2024'],
  '2024-12-05': ['5 déc. 2024', '5. Dez. 2024', '5 dic 2024', 'Dec 5, 2024'],
  '2024-02-29': ['29-Feb-24', '29 février 2024', '20240229'],
  '2024-03-01': ['1er mars 2024', '1st March 2024', '1º de marzo de 2024'],
  // A year of two digits is never more than one year ahead.
  '2027-12-31': ['31-Dec-27', '31.12.27'],
  '1928-01-01': ['1-Jan-28', '01.01.28', '1/1/28'],
  '1999-12-31': ['31-Dec-99', '31.12.99'],
  '2000-02-29': ['29-Feb-00', '29.2.00'],
};

test.each(Object.entries(taken))('%s is written in many ways', (day, texts) => {
  expect(texts.map((text) => [text, read(text)])).toEqual(texts.map((text) => [text, day]));
});

test.each<[text: string, dmy: string, mdy: string]>([
  ['1/2/22', '2022-02-01', '2022-01-02'],
  ['01-02-22', '2022-02-01', '2022-01-02'],
  ['1/2/22 5:18 PM', '2022-02-01', '2022-01-02'],
  ['1/2/2022, 17:18:05', '2022-02-01', '2022-01-02'],
  ['Sat, 1/2/22', '2022-02-01', '2022-01-02'],
  ["'1/2/22", '2022-02-01', '2022-01-02'],
  ['12/26/21', 'other_date_order', '2021-12-26'],
  ['26/12/21', '2021-12-26', 'other_date_order'],
  // The year is last also where it could be first.
  ['24/01/05', '2005-01-24', 'other_date_order'],
])('%s is read in the order of its column', (text, dmy, mdy) => {
  expect(read(text)).toEqual([dmy, mdy]);
});

test('A year of two digits tells the order as one of four does', () => {
  const notation = newNotation<'dmy' | 'mdy'>(['dmy', 'mdy'], undefined);
  parseDate('1/2/22', notation, { line: 7, column: 'date' });
  parseDate('12/26/21 5:18 PM', notation, { line: 8, column: 'date' });
  parseDate('5-Mar-24', notation, { line: 9, column: 'date' });
  expect(notation).toMatchObject({
    open: { line: 7, value: '1/2/22' },
    evidence: { mdy: { line: 8, value: '12/26/21 5:18 PM' } },
  });
  expect(notation.evidence['dmy']).toBeUndefined();
});

test.each<[why: string, reason: string, texts: string[]]>([
  [
    'the month does not have that day',
    'not_a_day',
    ['30 Feb 2024', '31-Apr-24', '29 février 2023', '20230229'],
  ],
  ['there is no day 0', 'not_a_day', ['0 March 2024', '00-Mar-24', '20240300', '0/3/24']],
  ['there is no month 13', 'not_a_day', ['20241301', '2024-13-1', '13/13/24']],
  ['digits have the year first', 'not_a_day', ['20032024', '19121999']],
  ['a number is no date', 'not_a_date', ['45356', '240305', '05032024', '2024', '12345678', '1709600000']],
  ['a day lacks', 'not_a_date', ['Mar 2024', 'March', '2024-03', 'Mar-24', 'mardi']],
  ['a year lacks', 'not_a_date', ['5 March', '5/3', '5-Mar', 'Tue 5 March']],
  ['a year has two or four digits', 'not_a_date', ['5/3/024', '5-Mar-4', '5-Mar-024', '5/3/12024']],
  ['two months begin so', 'not_a_date', ['5 jui 2024', '5 ma 2024', '5 ju 2024']],
  ['no month is called so', 'not_a_date', ['5 Foo 2024', '5 Marchember 2024', '5 Tue 2024', '5 мар 2024']],
  ['that is no day of the week', 'not_a_date', ['Foo, 5 March 2024', 'Total 2024-03-05', 'x 5/3/2024']],
  ['no clock shows that', 'not_a_date', ['2024-03-05 25:10', '2024-03-05 10:61', '2024-03-05 10:10:75']],
  [
    'a time is not complete',
    'not_a_date',
    ['2024-03-05 10', '2024-03-05 10:1', '2024-03-05T', '2024-03-05 PM'],
  ],
  ['it is no zone', 'not_a_date', ['2024-03-05 10:10 void', '2024-03-05 10:10 (refunded)', '2024-03-05 UTC']],
  ['two days are none', 'not_a_date', ['2024-03-05 - 2024-03-06', '5/3/24 6/3/24', '5 Mar 2024 5 Mar 2024']],
  ['hyphens alone part the parts', 'not_a_date', ['2024–03–05', '2024 - 03 - 05', '5/3-24', '2024_03_05']],
  [
    'nothing else may stand there',
    'not_a_date',
    ["''2024-03-05", '2024-03-05?', '~5 Mar 2024', '5 Mar 2024 BC'],
  ],
])('Refused, as %s', (_, reason, texts) => {
  expect(texts.map((text) => [text, read(text)])).toEqual(texts.map((text) => [text, reason]));
});

test('Long texts are refused at once', () => {
  const start = cpuTime();
  for (const part of [' ', '1', 'a', '-', ' 10:10', 'Mar ', '5 Mar '])
    expect(read(part.repeat(1_000_000))).toBe('not_a_date');
  for (const part of [' ', '.', ', ', 'a ', '1:1'])
    for (let count = 0; count < 2000; count += 1)
      read(`5${part.repeat(30)}Mar 2024 10:10${part.repeat(15)}!`);
  expect(cpuTime() - start).toBeLessThan(2000);
});
