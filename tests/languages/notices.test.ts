/** What notices and reasons say, in every language: nothing is left in English, and nothing is left out. */
import { nameCharacter } from '../../scripts/notices/characters';
import { en as englishCharacters } from '../../scripts/notices/characters/en';
import { describeNotice } from '../../scripts/notices/describe-notice';
import { describeReason, type Reason } from '../../scripts/notices/describe-reason';
import { type Language, languages } from '../../scripts/notices/language';
import type { Notice } from '../../scripts/notices/notice';
import { describeWhy, type Why } from '../../scripts/notices/why';
import { illSet, translations } from './flat';
import { notices, reasons, whys } from './samples';

/** Everything that can be said, each with the values that it is about; one and several of what is counted. */
function said(language: Language): { name: string; text: string; values: object }[] {
  const several = Object.entries(notices).flatMap(([code, values]) => {
    const single = Object.fromEntries(
      Object.entries(values).map(([name, value]) => [name, value === 30 ? 1 : value]),
    );
    return [values, single].map((each, index) => ({
      name: `${code} ${index}`,
      text: describeNotice({ file: 'till.csv', code, ...each } as Notice, language),
      values: each,
    }));
  });
  const ofFiles = Object.entries(whys).flatMap(([code, list]) =>
    list.map((values, index) => ({
      name: `${code} ${index}`,
      text: describeWhy({ code, ...values } as Why, language),
      values,
    })),
  );
  const ofRows = Object.entries(reasons).flatMap(([code, list]) =>
    list.map(([values = {}], index) => ({
      name: `${code} ${index}`,
      text: describeReason(code as Reason, { ...values, odd: ['\u200b'] }, language),
      values,
    })),
  );
  return [...several, ...ofFiles, ...ofRows];
}

/** What only chooses between sentences. */
const choosing = ['code', 'fault', 'format', 'says', 'as', 'by', 'choice'];

/** The values that a sentence holds. */
function leaves(value: unknown, name = ''): string[] {
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([below, each]) => leaves(each, below));
  return choosing.includes(name) || typeof value === 'boolean' || value === 'folder' ? [] : [String(value)];
}

const english = said('en');

describe.each(translations)('in %s', (language) => {
  const translated = said(language);

  it('nothing is said in English', () => {
    const same = translated.filter(({ text }, index) => text === english[index]?.text);
    expect(same.map(({ name }) => name)).toEqual([]);
  });

  it('no value is left out', () => {
    const lost = translated.flatMap(({ name, text, values }, index) =>
      leaves(values)
        .filter((value) => english[index]?.text.includes(value) && !text.includes(local(value, language)))
        .map((value) => `${name}: ${value} in ${text}`),
    );
    expect(lost).toEqual([]);
  });

  it('signs are set as usual there', () => {
    expect(
      illSet(
        translated.map(({ text }) => text),
        language,
      ),
    ).toEqual([]);
  });

  it('characters have names', () => {
    const points = Object.keys(englishCharacters).filter((key) => /^\d+$/.test(key));
    const shown = [
      ...points.map((point) => String.fromCodePoint(Number(point))),
      ...'\u0001\u2062Ａ\u3000〜٣ЖΩ',
    ];
    const same = shown.filter((each) => nameCharacter(each, language) === nameCharacter(each, 'en'));
    // The sign has one name in both.
    expect(same).toEqual(language === 'fr' ? ['′'] : []);
  });
});

/** One of a thing may be written as a word. */
function local(value: string, language: Language): string {
  return /^\d+\.\d+$/.test(value) ? Number(value).toLocaleString(language) : value === '1' ? '' : value;
}

it('Numbers are those of the reader, whatever language the words are in', () => {
  const notice: Notice = { code: 'strays_removed', sales: 1_234_567 };
  expect(['en', 'pt-BR', 'de-AT', 'es', 'fr'].map((locale) => describeNotice(notice, locale))).toEqual([
    '1,234,567 sales that came from no file are removed',
    '1.234.567 sales that came from no file are removed',
    '1\u00a0234\u00a0567 Verkäufe, die aus keiner Datei stammen, werden entfernt',
    '1.234.567 ventas que no venían de ningún archivo se eliminan',
    '1\u202f234\u202f567 ventes qui ne venaient d’aucun fichier supprimées',
  ]);
});

it('The note about another language names all that there are', () => {
  const text = describeNotice({ code: 'other_language', locale: 'pt-BR' }, 'pt-BR');
  expect(Object.values(languages).filter((name) => !text.includes(name))).toEqual([]);
});
