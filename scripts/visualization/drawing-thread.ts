/** The thread that draws for Drawing. */
import { parentPort } from 'node:worker_threads';
import type { Chart } from './chart';
import { renderCharts } from './charts/render-chart';
import { createFormatter } from './number-format';

/** Charts that make one picture. Plain data. */
export interface PictureRequest {
  /** `[a-z0-9-]+`, unique on the page. */
  id: string;
  description: string;
  charts: Chart[];
}

export interface DrawingRequest {
  locale: string;
  currency: string | undefined;
  pictures: PictureRequest[];
}

// While the run reads its files: it is half of the time that drawing takes.
require('echarts/dist/echarts.min.js');

parentPort?.on('message', ({ locale, currency, pictures }: DrawingRequest) => {
  const formatter = createFormatter(locale, currency);
  const drawn = pictures.map((picture) => [
    picture.id,
    renderCharts(picture.charts, formatter, picture, 'page'),
  ]);
  parentPort?.postMessage(Object.fromEntries(drawn));
});
