import type { LineChart } from '../chart';
import type { Formatter } from '../number-format';
import { columnName } from './cells';
import { cellOf } from './sheet-xml';
import { moneyFormat } from './styles';
import { namespaces, xml, xmlHeader } from './xml';

const { chart: charts, drawing, onSheet, relationships } = namespaces;

/** Where a chart lies and where its numbers stand: a row of heads, and below it a row per step. */
export interface ChartPlace {
  chart: LineChart;
  sheet: string;
  /** Rows, from 1. */
  top: number;
  bottom: number;
  /** Columns that it covers, from the first. */
  columns: number;
  headRow: number;
}

const COLORS = ['0072B2', '7B8494', 'D55E00', '00946B', 'B3548C', '3A3F4A'];
const LINE_WIDTH = 28_575;

/** The part that lays a chart onto its sheet. */
export function drawingXml({ chart, top, bottom, columns }: ChartPlace): string {
  const corner = (name: string, column: number, row: number) =>
    `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff>` +
    `<xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
  return (
    `${xmlHeader}<xdr:wsDr xmlns:xdr="${onSheet}" xmlns:a="${drawing}"><xdr:twoCellAnchor>` +
    corner('from', 0, top - 1) +
    corner('to', columns, bottom) +
    '<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>' +
    `<xdr:cNvPr id="2" name="Chart 1" descr="${xml(`${chart.title}. ${chart.subtitle}`)}"/><xdr:cNvGraphicFramePr/>` +
    '</xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
    `<a:graphic><a:graphicData uri="${charts}">` +
    `<c:chart xmlns:c="${charts}" xmlns:r="${relationships}" r:id="rId1"/>` +
    '</a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>'
  );
}

/** The part of a line chart: the same lines as in the report, drawn by the spreadsheet from the cells of its sheet. */
export function chartXml(place: ChartPlace, formatter: Formatter): string {
  const { chart } = place;
  const lines = chart.series.map((_, index) => lineXml(place, index));
  const axis = (id: number, other: number, side: string) =>
    `<c:axId val="${id}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/>` +
    `<c:axPos val="${side}"/>${side === 'l' ? `<c:majorGridlines>${strokeXml('DFE3E8', 9_525)}</c:majorGridlines>` : ''}` +
    `<c:numFmt formatCode="${side === 'l' ? xml(moneyFormat(formatter, 0)) : 'General'}" sourceLinked="0"/>` +
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>' +
    `<c:crossAx val="${other}"/><c:crosses val="autoZero"/>`;
  return (
    `${xmlHeader}<c:chartSpace xmlns:c="${charts}" xmlns:a="${drawing}" xmlns:r="${relationships}">` +
    '<c:roundedCorners val="0"/><c:chart><c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1200" b="1"/></a:pPr>' +
    `<a:r><a:rPr sz="1200" b="1"/><a:t>${xml(chart.title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>` +
    '<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>' +
    `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${lines.join('')}` +
    '<c:marker val="1"/><c:axId val="1"/><c:axId val="2"/></c:lineChart>' +
    `<c:catAx>${axis(1, 2, 'b')}<c:auto val="0"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>` +
    `<c:valAx>${axis(2, 1, 'l')}</c:valAx></c:plotArea>` +
    (lines.length > 1 ? '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>' : '') +
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>'
  );
}

/** One line, with the values that it has now, for those who do not read the cells. */
function lineXml({ chart, sheet, headRow }: ChartPlace, index: number): string {
  const { steps, series, isLastPartial } = chart;
  const values = series[index]?.values ?? [];
  const color = COLORS[index % COLORS.length] ?? '';
  const column = columnName(index + 1);
  const rows = (name: string) =>
    xml(cellOf(sheet, `$${name}$${headRow + 1}:$${name}$${headRow + steps.length}`));
  const point = (text: string | number | null | undefined, at: number) =>
    text === null || text === undefined ? '' : `<c:pt idx="${at}"><c:v>${xml(String(text))}</c:v></c:pt>`;
  const cached = (kind: 'str' | 'num', points: readonly (string | number | null)[]) =>
    `<c:${kind}Cache><c:ptCount val="${points.length}"/>${points.map(point).join('')}</c:${kind}Cache>`;
  const dashed =
    `<c:dPt><c:idx val="${steps.length - 1}"/><c:marker><c:symbol val="none"/></c:marker><c:bubble3D val="0"/>` +
    `${strokeXml(color, LINE_WIDTH, 'sysDash')}</c:dPt>`;
  return (
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>` +
    `<c:tx><c:strRef><c:f>${xml(cellOf(sheet, `$${column}$${headRow}`))}</c:f>${cached('str', [series[index]?.label ?? ''])}</c:strRef></c:tx>` +
    `${strokeXml(color, LINE_WIDTH)}<c:marker><c:symbol val="none"/></c:marker>${isLastPartial ? dashed : ''}` +
    `<c:cat><c:strRef><c:f>${rows('A')}</c:f>${cached('str', steps)}</c:strRef></c:cat>` +
    `<c:val><c:numRef><c:f>${rows(column)}</c:f>${cached('num', values)}</c:numRef></c:val><c:smooth val="0"/></c:ser>`
  );
}

function strokeXml(color: string, width: number, dash?: string): string {
  return (
    `<c:spPr><a:ln w="${width}" cap="rnd"><a:solidFill><a:srgbClr val="${color}"/></a:solidFill>` +
    `${dash ? `<a:prstDash val="${dash}"/>` : ''}<a:round/></a:ln></c:spPr>`
  );
}
