import { matchHeader } from '../../../scripts/import/reading/headers/words';
import { de } from '../../../scripts/visualization/messages/de';
import { en } from '../../../scripts/visualization/messages/en';
import { es } from '../../../scripts/visualization/messages/es';
import { fr } from '../../../scripts/visualization/messages/fr';
import { messagesFor } from '../../../scripts/visualization/messages/messages';
import { flat, illSet, markers, translations } from '../../languages/flat';

const english = flat(en);

/** Texts that are the same in another language. */
const alike: Record<string, string[]> = {
  fr: ['fields.stock', 'workbook.total', 'workbook.sheetColumns.2'],
  de: ['chart.trend'],
  es: ['no', 'workbook.total'],
};
/** What only chooses between words: the fifth parameter of this text. */
const choosing = { 'findings.perEmployeeLong': markers[4] };

it.each(translations)('Every text is there in %s, and none is in English', (language) => {
  const translated = flat(messagesFor(language));
  expect([...translated.keys()].sort()).toEqual([...english.keys()].sort());
  const same = [...translated].filter(
    // What has no words has none to translate.
    ([path, text]) => text === english.get(path) && /\p{Script=Latin}/u.test(text),
  );
  expect(same.map(([path]) => path)).toEqual(alike[language]);
});

it.each(translations)(
  'No text in %s leaves out what it is about, or is empty where English is not',
  (language) => {
    const held = (path: string, text = '') =>
      markers.filter((marker) => text.includes(marker) && choosing[path as keyof typeof choosing] !== marker);
    const lost = [...flat(messagesFor(language))].filter(([path, text]) => {
      const source = english.get(path) ?? '';
      return (
        held(path, text).join() !== held(path, source).join() ||
        (text.trim() === '') !== (source.trim() === '')
      );
    });
    expect(lost).toEqual([]);
  },
);

it.each(['en', ...translations] as const)(
  'The columns that a report in %s asks for are read by the names it gives them',
  (language) => {
    const kinds = {
      category: 'products',
      price: 'products',
      stock: 'products',
      city: 'stores',
      employee_nb: 'stores',
    };
    const unread = Object.entries(messagesFor(language).fields).filter(
      ([field, word]) =>
        !matchHeader(kinds[field as keyof typeof kinds] as 'products' | 'stores', field, word),
    );
    expect(unread).toEqual([]);
  },
);

it.each([
  ['fr', fr],
  ['fr-CA', fr],
  ['en-GB', en],
  ['de-AT', de],
  ['es-MX', es],
  ['pt-BR', en],
  ['gsw-CH', en],
])('%s has its texts', (locale, texts) => {
  expect(messagesFor(locale)).toBe(texts);
});

it.each(['en', ...translations] as const)(
  'Apostrophes, quotes and spaces before signs are right in %s',
  (language) => {
    const texts = [...flat(messagesFor(language)).values()];
    expect(texts.filter((text) => text.includes("'"))).toEqual([]);
    expect(illSet(texts, language)).toEqual([]);
  },
);
