import type { Formatter } from '../number-format';
import { namespaces, xml, xmlHeader } from './xml';

const TEXT_FORMAT = 49;
const MONEY_FORMAT = 164;
const MONTH_FORMAT = 165;
const FRACTION_FORMAT = 166;
const PERCENT_FORMAT = 167;
const DAY_FORMAT = 168;

const fonts = [
  '<font><sz val="11"/><name val="Calibri"/></font>',
  '<font><b/><sz val="11"/><name val="Calibri"/></font>',
  '<font><b/><sz val="16"/><name val="Calibri"/></font>',
  '<font><u/><sz val="11"/><color rgb="FF0563C1"/><name val="Calibri"/></font>',
];
const BOLD = 1;
const LARGE = 2;
const LINK = 3;

const noLines = '<border><left/><right/><top/><bottom/><diagonal/></border>';
const lineBelow = '<border><left/><right/><top/><bottom style="thin"/><diagonal/></border>';
const linesOfTotal = '<border><left/><right/><top style="thin"/><bottom style="double"/><diagonal/></border>';
const borders = [noLines, lineBelow, linesOfTotal];
const BELOW = 1;
const TOTAL = 2;

interface Look {
  format: number;
  font?: number;
  border?: number;
  /** Attributes of its alignment. */
  alignment?: string;
}

const LEFT = 'horizontal="left"';
// Not to the end: what follows is a text, or the button of a filter.
const RIGHT = 'horizontal="right" indent="1"';

// A text keeps the text format, so that a spreadsheet does not turn 007 or =1+1 into something else when it is edited.
const looks = {
  general: { format: 0 },
  text: { format: TEXT_FORMAT },
  units: { format: 3 },
  ratio: { format: 2 },
  money: { format: MONEY_FORMAT },
  month: { format: MONTH_FORMAT, alignment: LEFT },
  'total text': { format: TEXT_FORMAT, font: BOLD, border: TOTAL },
  'total units': { format: 3, font: BOLD, border: TOTAL },
  'total ratio': { format: 2, font: BOLD, border: TOTAL },
  'total money': { format: MONEY_FORMAT, font: BOLD, border: TOTAL },
  'total month': { format: MONTH_FORMAT, font: BOLD, border: TOTAL },
  header: { format: TEXT_FORMAT, font: BOLD, border: BELOW },
  'header of numbers': { format: TEXT_FORMAT, font: BOLD, border: BELOW, alignment: RIGHT },
  title: { format: TEXT_FORMAT, font: LARGE },
  bold: { format: TEXT_FORMAT, font: BOLD },
  figure: { format: TEXT_FORMAT, font: BOLD, alignment: RIGHT },
  count: { format: 3, alignment: RIGHT },
  link: { format: TEXT_FORMAT, font: LINK },
  fraction: { format: FRACTION_FORMAT },
  'total fraction': { format: FRACTION_FORMAT, font: BOLD, border: TOTAL },
  paragraph: { format: TEXT_FORMAT, alignment: 'vertical="top" wrapText="1"' },
  percent: { format: PERCENT_FORMAT },
  day: { format: DAY_FORMAT, alignment: LEFT },
  'total percent': { format: PERCENT_FORMAT, font: BOLD, border: TOTAL },
  'total day': { format: DAY_FORMAT, font: BOLD, border: TOTAL },
} satisfies Record<string, Look>;

/** How a cell looks. The formats of the columns of a view are among them, and those of their totals. */
export type Style = keyof typeof looks;

const names = Object.keys(looks) as Style[];

/** The number by which a cell refers to each style. */
export const styleNumbers = Object.fromEntries(names.map((name, index) => [name, index])) as Record<
  Style,
  number
>;

/** The part `xl/styles.xml`. */
export function stylesXml(formatter: Formatter): string {
  return (
    `${xmlHeader}<styleSheet xmlns="${namespaces.main}"><numFmts count="5">` +
    `<numFmt numFmtId="${MONEY_FORMAT}" formatCode="${xml(moneyFormat(formatter))}"/>` +
    `<numFmt numFmtId="${MONTH_FORMAT}" formatCode="yyyy\\-mm"/>` +
    // Whole units carry no decimal point.
    `<numFmt numFmtId="${FRACTION_FORMAT}" formatCode="#,##0.0##"/>` +
    // 12.34 stands for 12.34 %: the cell holds what the database holds.
    `<numFmt numFmtId="${PERCENT_FORMAT}" formatCode="0.00\\ &quot;%&quot;"/>` +
    `<numFmt numFmtId="${DAY_FORMAT}" formatCode="yyyy\\-mm\\-dd"/></numFmts>` +
    `<fonts count="${fonts.length}">${fonts.join('')}</fonts>` +
    '<fills count="2"><fill><patternFill patternType="none"/></fill>' +
    '<fill><patternFill patternType="gray125"/></fill></fills>' +
    `<borders count="${borders.length}">${borders.join('')}</borders>` +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    `<cellXfs count="${names.length}">${names.map((name) => lookXml(looks[name])).join('')}</cellXfs>` +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
  );
}

function lookXml({ format, font = 0, border = 0, alignment }: Look): string {
  const start =
    `<xf numFmtId="${format}" fontId="${font}" fillId="0" borderId="${border}" xfId="0"` +
    ' applyNumberFormat="1" applyFont="1" applyBorder="1"';
  return alignment ? `${start} applyAlignment="1"><alignment ${alignment}/></xf>` : `${start}/>`;
}

/** `"€"#,##0.00` or `#,##0\ "FCFA"`: sign, place and decimals are those of the report, if none are said. */
export function moneyFormat(
  { money }: Formatter,
  digits = money.resolvedOptions().maximumFractionDigits ?? 0,
): string {
  const number = digits > 0 ? `#,##0.${'0'.repeat(digits)}` : '#,##0';
  const parts = money.formatToParts(1);
  const sign = parts.findIndex(({ type }) => type === 'currency');
  if (sign === -1) return number;
  const quoted = `"${parts[sign]?.value.replaceAll('"', '')}"`;
  const isFirst = sign < parts.findIndex(({ type }) => type === 'integer');
  const space = parts.some(({ type, value }) => type === 'literal' && /\s/.test(value)) ? '\\ ' : '';
  return isFirst ? `${quoted}${space}${number}` : `${number}${space}${quoted}`;
}
