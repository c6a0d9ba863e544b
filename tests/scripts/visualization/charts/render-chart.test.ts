import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { BarChart } from '../../../../scripts/visualization/chart';
import { projectFolder } from '../../../support/command';
import { expectGolden } from './golden';
import { hostilePictures } from './hostile-samples';
import { render, renderForPage } from './render';
import { typical } from './samples';
import { unusual } from './unusual-samples';
import { problemOf } from './well-formed';

const samples = Object.entries({ ...typical, ...unusual, ...hostilePictures });

describe.each(Object.entries(typical))('the picture %s', (name, charts) => {
  it('is the one that was looked at', () => expectGolden(name, render(name, charts)));
});

describe.each(samples)('%s', (name, charts) => {
  it.each([
    ['a file', render],
    ['part of a page', renderForPage],
  ])('is well-formed and holds nothing that a strict page refuses, as %s', (_, draw) => {
    const svg = draw(name, charts);
    expect(problemOf(svg)).toBeUndefined();
    const tags = svg.match(/<[^>]*>/g) ?? [];
    const elements = new Set(tags.map((tag) => /[a-z]+/i.exec(tag)?.[0]));
    const known = ['svg', 'title', 'desc', 'rect', 'circle', 'g', 'polyline', 'polygon', 'text'];
    expect([...elements].filter((element) => !known.includes(element ?? ''))).toEqual([]);
    for (const tag of tags)
      expect(tag).not.toMatch(/\s(style|class|on\w+|(xlink:)?href)=|url\(|NaN|undefined|\.\d{3}/);
  });

  it('is drawn in real colours as a file, in those of the page on a page', () => {
    const colors = (svg: string) =>
      [...svg.replace(/>[^<]*</g, '><').matchAll(/\s(?:fill|stroke)="([^"]*)"/g)].map(
        ([, color]) => color ?? '',
      );
    const isReal = (color: string) => /^#[0-9a-f]{6}$|^none$/.test(color);
    const isOfPage = (color: string) => /^var\(--chart-[a-z0-9-]+\)$|^none$/.test(color);
    expect(colors(render(name, charts)).filter((color) => !isReal(color))).toEqual([]);
    expect(colors(renderForPage(name, charts)).filter((color) => !isOfPage(color))).toEqual([]);
  });
});

it('draws the same bytes after other pictures, in another time zone and locale', () => {
  const command = [require.resolve('ts-node/dist/bin'), join(__dirname, 'print-samples.ts')];
  const env = { ...process.env, TZ: 'Pacific/Apia', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' };
  const { stdout, stderr } = spawnSync(process.execPath, command, {
    cwd: projectFolder,
    env,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  if (!stdout) throw new Error(stderr);
  const there = JSON.parse(stdout) as Record<string, string>;
  for (const [name, charts] of samples) expect(there[name]).toBe(render(name, charts));
});

it('leaves the process as it was, whatever labels say', () => {
  for (const [name, charts] of Object.entries(hostilePictures)) render(name, charts);
  const added: string[] = [];
  for (const key in {}) added.push(key);
  expect(added).toEqual([]);
});

it('shows a hostile label as it was written', () => {
  expect(render('x', hostilePictures['hostile-bars'] ?? [])).toContain(
    '>&lt;script&gt;alert(1)&lt;/script&gt;</text>',
  );
});

it('names itself, and says in full what the picture shows in part', () => {
  const label = 'Boutique de la gare de Lyon-Part-Dieu, niveau 2, porte ouest';
  const chart: BarChart = {
    type: 'bars',
    title: 'A & B',
    subtitle: 'Units',
    format: 'units',
    bars: [{ label, value: 1 }],
  };
  const svg = render('p-1', [chart, chart]);
  expect(svg).toContain('role="img" aria-labelledby="p-1-title" aria-describedby="p-1-description"');
  expect(svg).toContain('<title id="p-1-title">A &amp; B · A &amp; B</title>');
  expect(svg).toContain(`<desc id="p-1-description">Sample p-1. · Units · ${label}</desc>`);
  expect(svg).toMatch(/>Boutique de la[^<]*…[^<]*porte ouest<\/text>/);
});

it('describes itself in full sentences, however long, but cuts a label that no picture has room for', () => {
  const explanation = `${'A long sentence. '.repeat(40)}The end.`;
  const chart: BarChart = { ...(typical['bars']?.[0] as BarChart), subtitle: explanation };
  expect(render('long', [chart])).toContain(`· ${explanation}</desc>`);
  const label = 'W'.repeat(1000);
  const cut = render('cut', [{ ...chart, subtitle: '', bars: [{ label, value: 1 }] }]);
  expect(cut).toContain(`· ${'W'.repeat(300)}…</desc>`);
});

it.each([
  ['en', 300],
  ['fr-FR', 300],
  ['ar-EG', 0],
])(
  'a heat table has all of its numbers, or none where they would run into each other: %s',
  (locale, count) => {
    const svg = render('wide-heat', unusual['wide-heat'] ?? [], locale);
    expect(svg.match(/<text [^>]*text-anchor="middle"/g) ?? []).toHaveLength(count);
  },
);

describe('bars', () => {
  it.each(['bars', 'fifty-bars', 'negative-bars', 'only-negative-bars'])('start at zero: %s', (name) => {
    const [chart] = (typical[name] ?? unusual[name] ?? []) as BarChart[];
    const values = chart?.bars.map(({ value }) => value) ?? [];
    const rects = [
      ...render(name, [chart as BarChart]).matchAll(/<rect x="([\d.]+)" y="[\d.]+" width="([\d.]+)"/g),
    ];
    const signs = values.map((value) => (value < 0 ? -1 : 1));
    const widths = rects.map((rect, row) => (signs[row] as number) * Number(rect[2]));
    const starts = rects.map((rect, row) => Number(rect[1]) - Math.min(0, widths[row] as number));
    expect(widths).toHaveLength(values.length);
    // The same start for all, and lengths in proportion to the values.
    expect(Math.max(...starts) - Math.min(...starts)).toBeLessThanOrEqual(1);
    const scale = Math.max(...widths.map(Math.abs)) / Math.max(...values.map(Math.abs));
    values.forEach((value, row) => {
      expect(Math.abs((widths[row] as number) - value * scale)).toBeLessThan(1.5);
    });
  });
});

it('refuses a picture without charts, and a value that is no number', () => {
  expect(() => render('empty', [])).toThrow('picture empty: no charts; leave the picture out');
  const bars = [{ label: 'a', value: Number.NaN }];
  const chart: BarChart = { type: 'bars', title: 'T', subtitle: '', format: 'units', bars };
  expect(() => render('bad', [chart])).toThrow(
    'picture bad, chart "T": a value of the chart is NaN; leave it out',
  );
});
