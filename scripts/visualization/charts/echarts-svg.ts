import type * as ECharts from 'echarts';
import { type Drawing, WIDTH } from './drawing';
import { px } from './marks';

/** Attributes that hold coordinates. */
const NUMERIC =
  /(\s(?:d|transform|points|x|y|x1|y1|x2|y2|width|height|stroke-width|stroke-dasharray)=")([^"]*)"/g;
const UNUSED = / class="[^"]*"| pointer-events="[a-z]+"| ecmeta_[a-z_]+="[^"]*"| clip-path="[^"]*"/g;
const DECIMAL = /-?\d*\.\d+(?:e-?\d+)?/g;
/** Beginning, background and end of the picture, which has nothing to show; and what nothing is drawn outside of. */
const FRAME =
  /^<svg [^>]*>\s*<rect [^>]*><\/rect>|<\/svg>\s*$|<style\b[^>]*>[\s\S]*?<\/style>|<defs\b[^>]*>[\s\S]*?<\/defs>\s*/g;

/**
 * What ECharts draws, without an `<svg>` around it: no style, no class, no script and no id in it, and the same bytes
 * whatever was drawn before.
 */
export function elementsOf(drawing: Drawing): string {
  return rawSvg(drawing)
    .replace(FRAME, '')
    .replace(/<[a-zA-Z][^>]*>/g, plainTag)
    .trim();
}

function rawSvg({ option, height }: Drawing): string {
  // Loaded where it is used: a run without charts does not pay for it. The minified file takes half the time.
  const echarts: typeof ECharts = require('echarts/dist/echarts.min.js');
  const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height });
  try {
    chart.setOption({ ...option, animation: false });
    return chart.renderToSVGString();
  } finally {
    // A chart that is not disposed of keeps the process alive.
    chart.dispose();
  }
}

function plainTag(tag: string): string {
  return tag
    .replace(UNUSED, '')
    .replace(NUMERIC, (_, name: string, value: string) => `${name}${value.replace(DECIMAL, short)}"`);
}

function short(decimal: string): string {
  return String(px(Number(decimal)));
}
