import { de } from '../../../scripts/visualization/messages/de';
import { en } from '../../../scripts/visualization/messages/en';
import { es } from '../../../scripts/visualization/messages/es';
import { fr } from '../../../scripts/visualization/messages/fr';
import { messagesFor } from '../../../scripts/visualization/messages/messages';

type Texts = { [name: string]: unknown };

/** Every text by its path; a function by what it makes of its parameters. */
function flat(texts: Texts, path = ''): [path: string, text: string][] {
  return Object.entries(texts).flatMap(([name, value]) =>
    typeof value === 'object'
      ? flat(value as Texts, `${path}${name}.`)
      : [
          [
            `${path}${name}`,
            typeof value === 'function' ? value('1', '2', '3', '4', '5', '6') : String(value),
          ],
        ],
  );
}

it('Both languages have the same texts', () => {
  expect(flat(fr).map(([path]) => path)).toEqual(flat(en).map(([path]) => path));
});

it('No text is empty', () => {
  expect(
    [...flat(en), ...flat(fr)].filter(
      ([path, text]) => text.trim() === '' && !path.startsWith('workbook.noteColumns'),
    ),
  ).toEqual([]);
});

it('Sentences are translated', () => {
  const french = new Map(flat(fr));
  const same = flat(en).filter(([path, text]) => text.split(' ').length > 3 && french.get(path) === text);
  expect(same).toEqual([]);
});

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

it('Apostrophes are right, and French has a narrow no-break space before its high signs', () => {
  expect([...flat(en), ...flat(fr)].filter(([, text]) => text.includes("'"))).toEqual([]);
  expect(flat(fr).filter(([, text]) => /[^\u202f][:;?!]/.test(text))).toEqual([]);
});
