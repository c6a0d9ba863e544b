import { createHash } from 'node:crypto';
import { fr } from '../../../../scripts/visualization/messages/fr';
import { emptyContent } from './hostile-content';
import { sampleContent } from './sample-content';
import { reportOn } from './written-report';

describe('renderReport', () => {
  let page: string;

  beforeAll(async () => {
    page = await reportOn(sampleContent('fr', 1000), 'fr-FR');
  });

  it('needs nothing but itself', () => {
    const withoutNamespaces = page.replaceAll('http://www.w3.org/2000/svg', '');
    expect(withoutNamespaces).not.toMatch(/https?:|\sstyle=|@import|url\(/);
    expect([...page.matchAll(/\s(?:src|href)="(?!#)([^"]*)"/g)].map(([, address]) => address)).toEqual([
      'data:,',
      './rejects-ventes%20%C3%A9t%C3%A9.csv',
    ]);
  });

  it('names in its policy exactly the style and the script it holds', () => {
    const policy = page.match(/Content-Security-Policy" content="([^"]*)"/)?.[1]?.replaceAll('&#39;', "'");
    const hashOf = (tag: string) => {
      const content = new RegExp(`<${tag}>([^]*?)</${tag}>`).exec(page)?.[1] ?? '';
      return `'sha256-${createHash('sha256').update(content).digest('base64')}'`;
    };
    expect(policy?.split('; ')).toEqual([
      "default-src 'none'",
      `style-src ${hashOf('style')}`,
      `script-src ${hashOf('script')}`,
      'img-src data:',
      "base-uri 'none'",
      "form-action 'none'",
    ]);
  });

  it('isolates what is written from right to left in its cell', () => {
    expect(page).toMatch(/<th scope="row"[^>]*><bdi>[^<]+<\/bdi><\/th>/);
    expect(page).toMatch(/<td><bdi>[^<]+<\/bdi><\/td>/);
    expect(page).not.toMatch(/<td class="number"[^>]*><bdi>/);
  });

  it('stays small: about 220 bytes a row of five columns', () => {
    expect(Buffer.byteLength(page)).toBeLessThan(300_000);
  });

  it('is the same for the same content', async () => {
    expect(await reportOn(sampleContent('fr', 1000), 'fr-FR')).toBe(page);
  });

  it('has its headings in order', () => {
    const levels = [...page.matchAll(/<h([1-6])/g)].map(([, level]) => Number(level));
    expect(levels[0]).toBe(1);
    expect(levels.every((level, index) => index === 0 || level <= (levels[index - 1] ?? 0) + 1)).toBe(true);
  });

  it('never links to anything but a file beside it', async () => {
    const sources = ['javascript:alert(1)', '../../secret', '//example.com/x', 'a"b?#c', '\ud800'].map(
      (name) => {
        return { name, kept: 1, leftOut: 0, rejected: 1, rejectFile: name };
      },
    );
    const links = [...(await reportOn({ ...emptyContent(), sources })).matchAll(/<a href="(\.[^"]*)"/g)];
    expect(links.map(([, address]) => address)).toEqual([
      './javascript%3Aalert(1)',
      './..%2F..%2Fsecret',
      './%2F%2Fexample.com%2Fx',
      './a%22b%3F%23c',
      './%EF%BF%BD',
    ]);
  });

  it('asks for no picture where something is missing', async () => {
    expect(await reportOn(emptyContent())).not.toContain('<svg');
  });
});

it('The name of the business heads the page', async () => {
  const page = await reportOn({ ...sampleContent('en'), title: '<b>Ink & Co' });
  expect(page).toContain('<h1>&lt;b&gt;Ink &amp; Co – Sales analysis</h1>');
  expect(page).toContain('<title>&lt;b&gt;Ink &amp; Co – Sales analysis – Sales from ');
});

describe('a locale that there are no texts in', () => {
  it('is not taken for the language of the page, but for that of its numbers', async () => {
    const page = await reportOn(sampleContent('en'), 'pt-BR');
    expect(page).toContain('<html lang="en" data-locale="pt-BR">');
    expect(page).toContain('>€\u00a0391.245,90<');
  });
});

describe('the French texts of the report', () => {
  const texts = (value: unknown): string[] => {
    if (typeof value === 'function') return [0, 1, 2].map((count) => value(count, 'x'));
    return typeof value === 'string' ? [value] : Object.values(value as object).flatMap(texts);
  };

  it('have a narrow no-break space before high punctuation, and the right apostrophe', () => {
    const wrong = texts(fr.report).filter((text) => /[^\u202f][:;!?]|'/.test(text));
    expect(wrong).toEqual([]);
  });
});
