/** The thread that draws for PictureThread. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Chart } from './chart';
import { renderCharts } from './charts/render-chart';
import type { Look } from './look';
import { createFormatter } from './number-format';

/** Charts that make one picture. Plain data. */
export interface PictureRequest {
  /** `[a-z0-9-]+`, unique on the page. */
  id: string;
  description: string;
  charts: Chart[];
}

export interface Drawn {
  id: string;
  svg: string;
}

// Loading this is half the time of drawing: the thread does it while the run is busy elsewhere.
require('echarts/dist/echarts.min.js');
const { locale, currency }: Look = workerData;
const formatter = createFormatter(locale, currency);

parentPort?.on('message', (picture: PictureRequest) => {
  const drawn: Drawn = {
    id: picture.id,
    svg: renderCharts(picture.charts, formatter, picture),
  };
  parentPort?.postMessage(drawn);
});
