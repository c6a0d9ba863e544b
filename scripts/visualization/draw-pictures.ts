import { Failure } from '../run/failure';
import type { Chart } from './chart';
import { drawChart, renderChart, renderCharts, widths } from './charts/render-chart';
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
  const drawn = (chart: Chart, width: number) => drawChart(chart, { width, formatter }, id);
  try {
    const wide = charts.map((chart) => drawn(chart, widths.wide));
    return {
      file: standalone(renderCharts(wide, { id, description })),
      charts: wide.map((each, at) => {
        const { title, subtitle } = each.chart;
        const titleId = `${id}-${at + 1}-title`;
        const narrow = drawn(each.chart, widths.narrow);
        return {
          ...{ title, subtitle, titleId },
          wide: renderChart(each, `${id}-${at + 1}-wide`, titleId),
          narrow: renderChart(narrow, `${id}-${at + 1}-narrow`, titleId),
        };
      }),
    };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new Failure(`A chart cannot be drawn: ${error.message}; correct the presentation of its analysis`);
  }
}
