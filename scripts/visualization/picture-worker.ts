/** The thread that draws for PictureThread. */
import { parentPort } from 'node:worker_threads';
import type { Chart } from './chart';
import { renderCharts } from './charts/render-chart';
import type { Look } from './look';
import { createFormatter, type Formatter } from './number-format';

/** Charts that make one picture. Plain data. */
export interface PictureRequest {
  /** `[a-z0-9-]+`, unique on the page. */
  id: string;
  description: string;
  charts: Chart[];
}

/** What the thread is told to draw, and how it is to look. Plain data. */
export interface Order {
  picture: PictureRequest;
  look: Look;
}

export interface Drawn {
  id: string;
  svg: string;
}

// Loading this is half the time of drawing: the thread does it while the run is busy elsewhere.
require('echarts/dist/echarts.min.js');

let formatter: Formatter | undefined;

parentPort?.on('message', ({ picture, look }: Order) => {
  // All pictures of a run look alike.
  formatter ??= createFormatter(look.locale, look.currency, look.isSign);
  const drawn: Drawn = {
    id: picture.id,
    svg: renderCharts(picture.charts, formatter, picture),
  };
  parentPort?.postMessage(drawn);
});
