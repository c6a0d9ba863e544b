import { instance } from '@viz-js/viz';

/** Border, tint and text of each kind of thing. */
export const tints = {
  raw: 'color="#54a3e0" fillcolor="#ddf0ff" fontcolor="#0a4a7d"',
  provenance: 'color="#8c959f" fillcolor="#eceff2" fontcolor="#40474e"',
  summary: 'color="#d4a72c" fillcolor="#fff1cf" fontcolor="#6b4b00"',
  analysis: 'color="#4ba866" fillcolor="#dcf5e1" fontcolor="#14562a"',
  script: 'color="#a475f9" fillcolor="#f4eaff" fontcolor="#512a97"',
} as const;

/** Texts are measured in wide fonts that Graphviz knows, and shown in those of the reader. */
const FONTS = {
  Verdana: 'system-ui, -apple-system, &quot;Segoe UI&quot;, Helvetica, Arial, sans-serif',
  'Courier,monospace': 'ui-monospace, Menlo, Consolas, &quot;DejaVu Sans Mono&quot;, monospace',
};

/**
 * The picture of a graph in DOT, whose name becomes the title. It has paper of its own, so that it is legible on a
 * dark page too.
 *
 * @throws Error where Graphviz cannot read the graph, or warns: it does not know how wide a text is, for example.
 */
export async function drawGraph(dot: string): Promise<string> {
  const graphviz = await instance();
  const { output: drawn = '', errors } = graphviz.render(dot, {
    format: 'svg',
    graphAttributes: { bgcolor: '#ffffff', fontname: 'Verdana', fontsize: 13, pad: 0.2 },
    nodeAttributes: { shape: 'box', style: 'filled,rounded', fontname: 'Verdana', fontsize: 12 },
    edgeAttributes: { color: '#57606a', fontname: 'Verdana', fontsize: 11, arrowsize: 0.7 },
  });
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('; '));
  const [, title = ''] = /<title>(.*?)<\/title>/.exec(drawn) ?? [];
  return Object.entries(FONTS).reduce(
    (svg, [measured, shown]) => svg.replaceAll(`font-family="${measured}"`, `font-family="${shown}"`),
    drawn
      .slice(drawn.indexOf('<svg'))
      // The names of nodes and edges would be shown as tooltips.
      .replaceAll(/<title>.*?<\/title>\n/g, '')
      .replace(/^<svg width="(\d+)pt" height="(\d+)pt"/, '<svg role="img" width="$1" height="$2"')
      .replace('>', `>\n<title>${title}</title>\n<!-- Written by npm run docs; do not edit. -->`),
  );
}
