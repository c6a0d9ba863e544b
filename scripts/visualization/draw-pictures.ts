import { Failure } from '../run/failure';
import type { Chart } from './chart';
import { renderChart, renderCharts, widths } from './charts/render-chart';
import { standalone } from './charts/standalone';
import type { Formatter } from './number-format';

/** Some charts, drawn. */
export interface Pictures {
  /** All of them with their titles, as a file that any viewer opens. */
  file: string;
  /** Each as SVG elements of a page, without its title. */
  charts: { title: string; subtitle: string; wide: string; narrow: string; titleId: string }[];
}

/**
 * Draws the charts of one analysis.
 *
 * @param id `[a-z0-9-]+`, unique on the page.
 * @throws Failure naming the chart that cannot be drawn.
 */
export function drawPictures(
  id: string,
  charts: Chart[],
  description: string,
  formatter: Formatter,
): Pictures {
  try {
    return {
      file: standalone(renderCharts(charts, formatter, { id, description })),
      charts: charts.map((chart, at) => {
        const titleId = `${id}-${at + 1}-title`;
        const drawn = (size: keyof typeof widths) =>
          renderChart(chart, { width: widths[size], formatter }, `${id}-${at + 1}-${size}`, titleId);
        const { title, subtitle } = chart;
        return { title, subtitle, titleId, wide: drawn('wide'), narrow: drawn('narrow') };
      }),
    };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new Failure(`A chart cannot be drawn: ${error.message}; correct the presentation of its analysis`);
  }
}
