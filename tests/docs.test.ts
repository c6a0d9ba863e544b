import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateDocs } from '../docs/generate/documents';
import { drawGraph } from '../docs/generate/graphviz';
import { replaceSections } from '../docs/generate/sections';
import { describeTables, type TableDescription } from '../docs/generate/tables';
import { projectFolder } from './support/command';

const read = (path: string) => readFileSync(join(projectFolder, path), 'utf8');
let tables: TableDescription[];

beforeAll(async () => {
  tables = await describeTables();
});

describe('the generated documents', () => {
  it('are what npm run docs writes', async () => {
    for (const [path, text] of Object.entries(await generateDocs())) {
      if (read(path) !== text) throw new Error(`${path} is out of date; run npm run docs`);
    }
  });

  it('are compared, not written, with --check', () => {
    const command = [require.resolve('ts-node/dist/bin'), 'docs/generate.ts', '--check'];
    const { status, stdout } = spawnSync(process.execPath, command, { cwd: projectFolder, encoding: 'utf8' });
    expect({ status, stdout }).toEqual({
      status: 0,
      stdout: expect.stringMatching(
        /^docs\/architecture.svg, docs\/schema.svg, docs\/file-states.svg, docs\/charts\/.*, README.md, docs\/analyses.md, docs\/architecture.md, docs\/operations.md are up to date\n$/,
      ),
    });
  });
});

describe('the tables', () => {
  it('carry their grain, which ends the first comment of each entity', () => {
    expect(tables.length).toBeGreaterThan(0);
    for (const { grain } of tables) expect(grain).toMatch(/^One row per .+\.$/);
  });

  it('carry keys, types and what they refer to', () => {
    const columns = tables.find(({ name }) => name === 'sales')?.columns;
    expect(columns?.filter(({ name }) => ['sale_id', 'product_id', 'unit_price'].includes(name))).toEqual([
      { name: 'sale_id', type: 'integer', isPrimary: true, isNullable: false },
      {
        name: 'product_id',
        type: 'text',
        isPrimary: false,
        isNullable: false,
        refersTo: { table: 'products', column: 'product_id' },
      },
      { name: 'unit_price', type: 'decimal(15,4)', isPrimary: false, isNullable: true },
    ]);
  });
});

const pictures = ['docs/architecture.svg', 'docs/schema.svg', 'docs/file-states.svg'];

describe.each(pictures)('%s', (path) => {
  it('is well-formed, on paper of its own, with a title', () => {
    const svg = read(path);
    const open: string[] = [];
    for (const [, isEnd, name = '', isEmpty] of svg.matchAll(/<(\/?)([a-z]+)[^>]*?(\/?)>/gi)) {
      if (isEnd) expect(open.pop()).toBe(name);
      else if (!isEmpty) open.push(name);
    }
    expect(open).toEqual([]);
    expect(svg).toMatch(/^<svg [^>]*>\n<title>.+<\/title>/);
    expect(svg).toContain('fill="#ffffff"');
  });

  it('is no wider than a page, with no text outside of it, and no two texts on one another', () => {
    const svg = read(path);
    const [, width = 0, height = 0] = /viewBox="0\.00 0\.00 ([\d.]+) ([\d.]+)"/.exec(svg)?.map(Number) ?? [];
    expect(width).toBeGreaterThan(0);
    expect(width).toBeLessThanOrEqual(1000);
    const texts = textsOf(svg);
    expect(texts).toHaveLength(svg.match(/<text\b/g)?.length ?? 0);
    for (const { content, left, right, y } of texts) {
      const isInside = left >= 0 && right <= width && y > 0 && y < height;
      expect({ content, isInside }).toEqual({ content, isInside: true });
    }
    const overlaps = texts.flatMap((a, index) =>
      texts
        .slice(index + 1)
        .filter((b) => Math.abs(a.y - b.y) < 10 && a.left < b.right && b.left < a.right)
        .map((b) => `${a.content} / ${b.content}`),
    );
    expect(overlaps).toEqual([]);
  });
});

it.each(pictures.slice(0, 2))('%s names every table', (path) => {
  const words = new Set(textsOf(read(path)).flatMap(({ content }) => content.split(/[ ,]+/)));
  expect(tables.map(({ name }) => name).filter((name) => !words.has(name))).toEqual([]);
});

it('a graph that Graphviz has to guess about is not drawn', async () => {
  await expect(drawGraph('digraph { a [label="…"] }')).rejects.toThrow('no value for width');
  await expect(drawGraph('digraph { a ->')).rejects.toThrow('syntax error');
});

describe('a generated section', () => {
  const text = 'before\n<!-- generated: a -->\nold\n<!-- end -->\nafter';

  it('replaces what stands between its markers and nothing else', () => {
    const replaced = 'before\n<!-- generated: a -->\n\nnew\n\n<!-- end -->\nafter';
    expect(replaceSections(text, { a: 'new' })).toBe(replaced);
    expect(replaceSections(replaced, { a: 'new' })).toBe(replaced);
  });

  it('is refused where nothing generates it, or where it has no place', () => {
    expect(() => replaceSections(text, {})).toThrow('Nothing generates the section a; remove its markers');
    expect(() => replaceSections(text, { a: '', b: '' })).toThrow('No place for b; add <!-- generated');
  });
});

/** The texts of a picture, with their extent by estimate, in its own coordinates. */
function textsOf(svg: string) {
  const [, across = 0, down = 0] =
    /scale\(1 1\) rotate\(0\) translate\(([\d.]+) ([\d.]+)\)/.exec(svg)?.map(Number) ?? [];
  return [...svg.matchAll(/<text [^>]*?x="(-?[\d.]+)" y="(-?[\d.]+)" ([^>]*)>([^<]*)<\/text>/g)].map(
    ([tag, x, y, style = '', escaped = '']) => {
      const content = escaped.replaceAll('&#45;', '-').replaceAll('&amp;', '&');
      const size = Number(/font-size="([\d.]+)"/.exec(style)?.[1]);
      const width = content.length * size * (style.includes('monospace') ? 0.6 : 0.5);
      const left = across + Number(x) - (tag.includes('text-anchor="middle"') ? width / 2 : 0);
      return { content, left, right: left + width, y: down + Number(y) };
    },
  );
}
