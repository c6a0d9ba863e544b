/** The outputs of a small shop, made by the command once in every language. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { languages } from '../../scripts/notices/language';
import { messagesFor } from '../../scripts/visualization/messages/messages';
import { readBack } from '../scripts/visualization/workbook/read-back';
import { cleanFiles, type Outcome, prepare, runCommand } from '../support/command';
import { illSet, translations } from './flat';

const locales = { en: 'en', fr: 'fr-FR', de: 'de-AT', es: 'es-ES', other: 'pt-BR' };
type Made = { outcome: Outcome; page: string; lists: string; cover: unknown[][] };
const made = {} as Record<keyof typeof locales, Made>;

/** Two years and a bit, with a return, a row that is no sale and one that is refused, and days in the last month that are lacking. */
const sales = Array.from({ length: 26 }, (_, index) => {
  const month = `${2022 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
  return `${month}-01,P1,${3 + (index % 4)},S1,Paid\n${month}-15,P2,${index === 9 ? -1 : 2},S2,${index === 4 ? 'Voided' : 'Paid'}\n`;
}).join('');

const { data, folder, db } = prepare({
  ...cleanFiles,
  'stores.csv': 'store_id,city,employee_nb,phone\nS1,Lyon,2,1\nS2,Lille,4,2\nS3,Metz,1,3\n',
  'sales.csv': `date,product_id,quantity,store_id,status\n${sales}2024-02-16,P9,1,S1,Paid\n`,
  'more.csv': 'date,product_id,quantity,store_id\n2024-02-17,P1,1,S1\n',
});

beforeAll(async () => {
  mkdirSync(join(data, 'old'));
  writeFileSync(join(data, 'old', 'letter.pdf'), 'x');
  for (const [name, locale] of Object.entries(locales) as [keyof typeof locales, string][]) {
    const out = join(folder, name);
    const flags = ['--data', data, '--db', db, '--out', out, '--locale', locale, '--title', 'Ink & Co'];
    if (name === 'en') {
      await runCommand(flags);
      rmSync(join(data, 'more.csv'));
    }
    const outcome = await runCommand(flags);
    expect(outcome.code).toBe(0);
    const file = (path: string) => readFileSync(join(out, path));
    const page = file('report.html').toString();
    const book = await readBack(file('sales-analysis.xlsx'));
    const cover = Object.values(book)[0] ?? [];
    made[name] = { outcome, page, lists: file('rejects-sales.csv').toString(), cover };
  }
}, 300_000);

/** The texts that stand on a page, also those that are only heard, and the words of rows that are drawn once one looks. */
function textsOf(page: string): string[] {
  const named = [...page.matchAll(/(?:aria-label|data-text)="([^"]*)"/g)].map(([, text]) => text);
  const rows: string[] = [...page.matchAll(/"shown":(\[[^\]]*\])/g)].flatMap(([, list = '[]']) =>
    JSON.parse(list).filter((each: unknown) => typeof each === 'string'),
  );
  const read = page.replace(/<style>[\s\S]*?<\/style>|<script[\s\S]*?<\/script>/g, '');
  return [...read.split(/<[^>]*>/), ...named, ...rows].flatMap((text) => {
    const plain = text
      ?.replaceAll('&amp;', '&')
      .replaceAll('&quot;', '"')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&#39;', "'")
      .trim();
    return plain ? [plain] : [];
  });
}

/** Those that have another name in each of the other languages. */
const months = /\b(January|February|March|May|June|July|October|December)\b/;

describe.each(translations)('in %s', (language) => {
  const texts = () => textsOf(made[language].page);

  it('no sentence is in English', () => {
    const english = new Set(textsOf(made.en.page));
    const shared = texts().filter((text) => english.has(text) && /\p{L}{2,}\s\p{L}{2,}/u.test(text));
    expect(shared).toEqual([]);
    expect(texts().filter((text) => months.test(text))).toEqual([]);
  });

  it('signs are set as usual there', () => {
    expect(
      illSet(
        texts().filter((text) => /\p{L}{2}/u.test(text)),
        language,
      ),
    ).toEqual([]);
  });

  it('the lists of refused rows and the cover of the workbook are, too', () => {
    const [header] = made[language].lists.split('\r\n');
    expect(header).not.toContain('line');
    const { sourceColumns, sheetColumns, noteColumns, generatedAt } = messagesFor(language).workbook;
    expect(made[language].cover.flat()).toEqual(
      expect.arrayContaining([...sourceColumns, ...sheetColumns, noteColumns[3], generatedAt]),
    );
  });
});

/** The page without its looks and down to its contents. */
function headOf(name: keyof typeof locales): string {
  return made[name].page.replace(/<style>[\s\S]*?<\/style>/, '').split('<nav')[0] ?? '';
}

it('Days are in the language of the page, and the hour as usual there', () => {
  expect(headOf('de')).toContain('Verkäufe vom 1. Jänner 2022 bis 17. Februar 2024');
  expect(headOf('es')).toContain('Ventas del 1 de enero de 2022 al 17 de febrero de 2024');
  expect(headOf('other')).toContain('Sales from 1 January 2022 to 17 February 2024');
  expect(headOf('de')).toMatch(/Bericht erstellt am \d+\. \p{L}+ \d{4} um \d\d:\d\d/u);
});

describe('in a language that there are no texts in', () => {
  it('the whole page is English, its numbers are those of the locale', () => {
    const words = (page: string) => new Set(page.match(/\p{L}{3,}/gu));
    const english = words(textsOf(made.en.page).join(' '));
    const { page } = made.other;
    const note = textsOf(page).filter((text) => text.startsWith('Texts are in'));
    const others = textsOf(page).filter((text) => !note.includes(text));
    expect([...words(others.join(' '))].filter((word) => !english.has(word) && word !== 'Sept')).toEqual([]);
    expect(page).toContain('<html lang="en" data-locale="pt-BR">');
    expect(page).toMatch(/>\d+,\d\d</);
  });

  it('one note names the languages that there are, in the report and on the terminal', () => {
    const note =
      'Texts are in English, French, German or Spanish; for pt-BR they are in English, with numbers as they are written there';
    expect(made.other.page.split(note)).toHaveLength(2);
    expect(made.other.outcome.stderr.split(`Note: ${note}\n`)).toHaveLength(2);
    for (const language of Object.keys(languages) as (keyof typeof languages)[])
      expect(`${made[language].page}${made[language].outcome.stderr}`).not.toContain('Texts are in');
  });
});

it('Notes name files by their place in the data folder, wherever that is', () => {
  expect(made.de.page).toContain('<li>old/letter.pdf wird nicht gelesen: ');
  expect(made.de.page).toContain('<li>more.csv ist nicht mehr da; ');
  expect(made.de.page).toContain('<bdi>sales.csv</bdi>: 1 Zeile bleibt außen vor, ');
  for (const { page, lists } of Object.values(made))
    expect(`${page}${lists}`).not.toContain(folder.slice(0, 5));
});

it('The name of the business heads report and workbook', () => {
  expect(headOf('de')).toContain('<h1>Ink &amp; Co – Verkaufsauswertung</h1>');
  expect(headOf('de')).toContain('<title>Ink &amp; Co – Verkaufsauswertung – Verkäufe vom 1. Jänner');
  expect(made.es.cover[0]?.[0]).toBe('Ink & Co – Análisis de ventas');
});
