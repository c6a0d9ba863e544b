import type { SampleRun } from './sample-run';

/** The charts of the sample data, each with the explanation that the report gives. */
export function chartGallery({ pictures }: SampleRun): string {
  return Object.entries(pictures)
    .map(([name, svg]) => {
      // After the first dot come subtitles and labels. XML and Markdown write their special characters alike.
      const [, title, explanation] =
        /<title [^>]*>(.*?)<\/title>\s*<desc [^>]*>(.*?)(?: · |<\/desc>)/s.exec(svg) ?? [];
      if (!explanation) throw new Error(`${name} has no explanation`);
      return `![${title}](docs/charts/${name})\n\n${explanation}`;
    })
    .join('\n\n');
}
