import type { Page } from 'playwright-core';
import { chartColors } from '../../../../scripts/visualization/charts/chart-colors';
import { describeInBrowser } from '../../../support/browser';
import { hostilePictures } from './hostile-samples';
import { render, renderForPage } from './render';
import { typical } from './samples';
import { unusual } from './unusual-samples';

interface Extent {
  text: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const ordinary = { ...typical, ...unusual };
/** Of two languages that there are texts in, of a long sign, and of digits that are not those of Arial. */
const languages = [
  ['en', 'EUR'],
  ['fr-FR', 'EUR'],
  ['en-CH', 'CHF'],
  ['ar-EG', 'EGP'],
];
let page: Page;

describeInBrowser('in a browser', (browser) => {
  beforeAll(async () => {
    page = await browser().newPage();
  });

  it.each(languages)('no label leaves its picture (%s, %s)', async (locale, currency) => {
    const outside: string[] = [];
    for (const [name, charts] of Object.entries({ ...ordinary, ...hostilePictures })) {
      const { width, height, texts } = await measure(render(name, charts, locale, currency));
      for (const { text, left, right, top, bottom } of texts) {
        if (left < 0 || top < 0 || right > width || bottom > height) {
          outside.push(`${name}: ${text} ${left} ${right} of ${width}, ${top} ${bottom} of ${height}`);
        }
      }
    }
    expect(outside).toEqual([]);
  });

  it.each(languages)('no label stands on another (%s, %s)', async (locale, currency) => {
    const overlaps: string[] = [];
    for (const [name, charts] of Object.entries(ordinary)) {
      const texts = (await measure(render(name, charts, locale, currency))).texts.filter(
        ({ isSlanting }) => !isSlanting,
      );
      texts.forEach((a, index) => {
        for (const b of texts.slice(index + 1)) {
          // Boxes are as high as a line of text, which is more than its letters.
          const isOver =
            a.left < b.right && b.left < a.right && a.top + 2 < b.bottom - 2 && b.top + 2 < a.bottom - 2;
          if (isOver) overlaps.push(`${name}: ${a.text} / ${b.text}`);
        }
      });
    }
    expect(overlaps).toEqual([]);
  });

  it('the line across bars runs through no value', async () => {
    for (const name of [
      'bars',
      'fifty-bars',
      'negative-bars',
      'only-negative-bars',
      'zero-bars',
      'equal-bars',
    ]) {
      const svg = render(name, ordinary[name] ?? []);
      const line = Number(
        /<polyline points="([\d.]+) [^"]*" fill="none" stroke="#1b1e24" stroke-dasharray/.exec(svg)?.[1],
      );
      expect(line).toBeGreaterThan(0);
      const { texts } = await measure(svg);
      const [, , , ...rest] = texts; // title, subtitle and the label of the line stand above it
      expect(rest.filter(({ left, right }) => left < line && right > line).map(({ text }) => text)).toEqual(
        [],
      );
    }
  });

  it('is drawn in the colours of the page, under a policy that allows no styles but its own', async () => {
    const variables = chartColors.map(({ variable, dark }) => `${variable}:${dark}`).join(';');
    const errors: string[] = [];
    page.on('console', (message) => errors.push(message.text()));
    await page.setContent(
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'nonce-x'">` +
        `<style nonce="x">:root{${variables}}</style>` +
        Object.entries(typical)
          .map(([name, charts]) => renderForPage(name, charts))
          .join(''),
    );
    expect(errors).toEqual([]);
    const fill = await page.evaluate(() => {
      const bar = document.querySelector('[fill="var(--chart-1)"]');
      return bar && getComputedStyle(bar).fill;
    });
    expect(fill).toBe('rgb(86, 180, 233)');
  });

  it('holds no element but those of the chart, whatever labels say', async () => {
    for (const [name, charts] of Object.entries(hostilePictures)) {
      await page.setContent(renderForPage(name, charts));
      const names = await page.evaluate(() => [
        ...new Set([...document.querySelectorAll('svg *')].map(({ localName }) => localName)),
      ]);
      const known = ['title', 'desc', 'g', 'circle', 'polyline', 'text', 'rect'];
      expect(names.filter((one) => !known.includes(one))).toEqual([]);
    }
  });
});

async function measure(svg: string) {
  await page.setContent(`<body style="margin:0">${svg}`);
  return page.evaluate(() => {
    const frame = (document.querySelector('svg') as SVGSVGElement).getBoundingClientRect();
    const texts = [...document.querySelectorAll('text')].map((element) => {
      const { left, right, top, bottom } = element.getBoundingClientRect();
      const extent: Extent = {
        text: element.textContent ?? '',
        left: left - frame.left,
        right: right - frame.left,
        top: top - frame.top,
        bottom: bottom - frame.top,
      };
      return { ...extent, isSlanting: element.hasAttribute('transform') };
    });
    return { width: frame.width, height: frame.height, texts };
  });
}
