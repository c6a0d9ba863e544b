import { escapeMarkup } from '../escape';

/** How every part of a workbook begins. */
export const xmlHeader = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export const namespaces = {
  main: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  relationships: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  packages: 'http://schemas.openxmlformats.org/package/2006',
  drawing: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  onSheet: 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing',
  chart: 'http://schemas.openxmlformats.org/drawingml/2006/chart',
} as const;

const SPECIAL = /[&<>"_\p{Cc}\p{Cs}\ufffe\uffff]/u;
// With the u flag a pair of surrogates is one character, so that \p{Cs} finds lone ones only.
const NOT_IN_XML = /(?![\t\n])[\p{Cc}\p{Cs}\ufffe\uffff]/gu;

/** Text that XML can hold: control characters and what else it cannot become U+FFFD, line ends become line feeds. */
export function inXml(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(NOT_IN_XML, '\ufffd');
}

/** Text as it stands in XML, within an element or an attribute, as the cells of spreadsheets have it. */
export function xml(text: string): string {
  if (!SPECIAL.test(text)) return text;
  // Spreadsheets read _x0041_ as the character of that number.
  return escapeMarkup(inXml(text).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_'));
}
