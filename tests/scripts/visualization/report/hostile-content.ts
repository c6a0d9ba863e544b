import type { ReportContent } from '../../../../scripts/visualization/report-content';
import { sampleContent, view } from './sample-content';

const hostile = [
  '<script>window.__pwned = 1</script>',
  '</script><script>window.__pwned = 2</script>',
  '</style></title></svg><img src=x onerror="window.__pwned = 3">',
  `"'><svg onload=window.__pwned=4>`,
  '" autofocus onfocus="window.__pwned = 5" x="',
  '<!-- <img src="http://example.com/x.png"> -->',
  'javascript:window.__pwned=6',
  'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
  '=HYPERLINK("http://example.com","x")',
  '\u202Eمتجر\u202C القاهرة \u0000\u0001\u0008\u001b[31m\u007f\u0085\ud800',
  'line\u2028and\u2029paragraph\r\nand {{window.__pwned = 7}} &lt;b&gt;',
];

/** The sample report with markup, quotes, addresses, formulas, controls and Arabic in the place of every text. */
export function hostileContent(): ReportContent {
  let turn = 0;
  const replaced = (value: unknown, key: string): unknown => {
    // What is not a text from outside: names of this program, and values of known spelling.
    if (['section', 'format', 'type', 'direction', 'call', 'place'].includes(key)) return value;
    if (typeof value === 'string')
      return /^\d{4}-\d\d$/.test(value) ? value : hostile[turn++ % hostile.length];
    if (Array.isArray(value)) return value.map((item) => replaced(item, key));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, replaced(item, name)]));
  };
  return replaced(sampleContent('en'), '') as ReportContent;
}

/** No file, no sale, no analysis. */
export function emptyContent(): ReportContent {
  return {
    period: undefined,
    generatedAt: '3 janvier 2026 à 09:12',
    leftOut: [],
    sources: [],
    notices: [],
    ...{ findings: [], compared: '', tiles: [], caveats: [] },
    revenue: {
      missing:
        'Il n’y a pas encore de ventes. Placez un fichier de ventes dans le dossier des données et relancez.',
    },
    views: [],
  };
}

/** One table of texts that a spreadsheet would take for formulas, and of a negative number, which is none. */
export function spreadsheetContent(): ReportContent {
  const names = ['=HYPERLINK("http://example.com","x")', '+33 1 23', '@SUM(A1)', ' -1', 'a, "b"; c\nd'];
  return {
    ...emptyContent(),
    views: [
      view({
        name: 'names',
        title: 'Names',
        section: 'other',
        columns: [
          { name: 'name', label: '=Name', format: 'text' },
          { name: 'units', label: 'Units', format: 'units' },
        ],
        rows: names.map((name, index) => [name, index === 0 ? -3 : index + 3]),
        missing: 'Nothing to draw.',
      }),
    ],
  };
}
