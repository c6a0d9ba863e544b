import { type Markup, trusted } from '../html';

/** Data for the script of the page. A browser runs nothing of it, whatever the texts in it are. */
export function dataBlock(name: string, data: unknown): Markup {
  return trusted(
    `<script type="application/json" data-name="${name}">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>\n`,
  );
}
