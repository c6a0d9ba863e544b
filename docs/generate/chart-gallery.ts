import type { SampleRun } from './sample-run';

/** The charts of the sample data, each with the explanation that the report gives. */
export function chartGallery({ pictures, report }: SampleRun): string {
  return Object.keys(pictures)
    .map((name) => {
      const analysis = name.replace('.svg', '').replaceAll('-', '_');
      return `![${titleOf(report, analysis)}](docs/charts/${name})\n\n${explanationOf(report, analysis)}`;
    })
    .join('\n\n');
}

function titleOf(report: string, analysis: string): string {
  return plain(new RegExp(`<h3 id="view-${analysis}-title">(.*?)</h3>`).exec(report)?.[1]);
}

/** The paragraphs between the picture and what should not be concluded. */
function explanationOf(report: string, analysis: string): string {
  const [, text = ''] =
    new RegExp(`id="view-${analysis}".*?</svg>(.*?)class="caveats"`, 's').exec(report) ?? [];
  const sentences = [...text.matchAll(/<p>(.*?)<\/p>/gs)].map(([, sentence]) => plain(sentence));
  if (sentences.length === 0) throw new Error(`The report explains nothing about ${analysis}`);
  return sentences.join(' ');
}

function plain(markup = ''): string {
  return markup
    .replace(/<[^>]*>/g, '')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}
