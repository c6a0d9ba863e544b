import { escapeMarkup } from '../escape';

/** How every part of a workbook begins. */
export const xmlHeader = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export const namespaces = {
  main: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  relationships: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  packages: 'http://schemas.openxmlformats.org/package/2006',
} as const;

const SPECIAL = /[&<>"_\p{Cc}\p{Cs}\ufffe\uffff]/u;
// With the u flag a pair of surrogates is one character, so that \p{Cs} finds lone ones only.
const NOT_IN_XML = /(?![\t\n])[\p{Cc}\p{Cs}\ufffe\uffff]/gu;

/**
 * Text as it stands in XML, within an element or an attribute. Control characters and what else XML cannot
 * hold become U+FFFD; line ends become line feeds, as within the cells of spreadsheets.
 */
export function xml(text: string): string {
  if (!SPECIAL.test(text)) return text;
  return escapeMarkup(
    text
      .replace(/\r\n?/g, '\n')
      .replace(NOT_IN_XML, '\ufffd')
      // Spreadsheets read _x0041_ as the character of that number.
      .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_'),
  );
}
