import { namespaces, xml, xmlHeader } from './xml';
import type { Part } from './zip';

const { main, relationships, packages } = namespaces;
const OFFICE = 'application/vnd.openxmlformats-officedocument';

/** A sheet as the workbook lists it; its part has the number of its place, from 1. */
export interface ListedSheet {
  name: string;
  /** Rows and columns that stand on each printed page, with the name of the sheet: `'Sales'!$1:$1`. */
  printTitles?: string;
}

/** Where the part of a sheet is, by its place from 1. */
export function sheetPart(place: number): string {
  return `xl/worksheets/sheet${place}.xml`;
}

/** Where the table of a sheet is, by the place of the sheet. */
export function tablePart(place: number): string {
  return `xl/tables/table${place}.xml`;
}

export const textsPart = 'xl/sharedStrings.xml';
export const drawingPart = 'xl/drawings/drawing1.xml';
export const chartPart = 'xl/charts/chart1.xml';

/**
 * The parts that say what the others are. The list of contents is the first of an archive.
 *
 * @param sheetCount sheets; each but the first has a table.
 * @param hasChart whether there is a chart on the first.
 */
export function contentParts(sheetCount: number, hasChart: boolean): Part[] {
  const places = Array.from({ length: sheetCount }, (_, index) => index + 1);
  const tables = places.slice(1);
  const sheetType = 'spreadsheetml.worksheet';
  const list: [name: string, type: string][] = [
    ['xl/workbook.xml', 'spreadsheetml.sheet.main'],
    ['xl/styles.xml', 'spreadsheetml.styles'],
    [textsPart, 'spreadsheetml.sharedStrings'],
    ...places.map((place): [string, string] => [sheetPart(place), sheetType]),
    ...tables.map((place): [string, string] => [tablePart(place), 'spreadsheetml.table']),
  ];
  if (hasChart) list.push([drawingPart, 'drawing'], [chartPart, 'drawingml.chart']);
  const overrides = list.map(
    ([name, type]) => `<Override PartName="/${name}" ContentType="${OFFICE}.${type}+xml"/>`,
  );
  return [
    part(
      '[Content_Types].xml',
      `<Types xmlns="${packages}/content-types">` +
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
        `<Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`,
    ),
    relationsOf('', [['officeDocument', 'xl/workbook.xml']]),
    relationsOf('xl/workbook.xml', [
      ...places.map((place): [string, string] => ['worksheet', sheetPart(place)]),
      ['styles', 'xl/styles.xml'],
      ['sharedStrings', textsPart],
    ]),
    ...tables.map((place) => relationsOf(sheetPart(place), [['table', tablePart(place)]])),
    ...(hasChart
      ? [
          relationsOf(sheetPart(1), [['drawing', drawingPart]]),
          relationsOf(drawingPart, [['chart', chartPart]]),
        ]
      : []),
  ];
}

/** What a part refers to as `rId1`, `rId2` and so on, in this order. */
function relationsOf(name: string, targets: readonly [type: string, target: string][]): Part {
  const list = targets.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${relationships}/${type}" Target="/${target}"/>`,
  );
  return part(
    name.replace(/[^/]*$/, '_rels/$&.rels'),
    `<Relationships xmlns="${packages}/relationships">${list.join('')}</Relationships>`,
  );
}

/** The part that lists the sheets. */
export function workbookPart(sheets: readonly ListedSheet[]): Part {
  const list = sheets.map(
    ({ name }, index) => `<sheet name="${xml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const names = sheets.flatMap(({ printTitles }, index) =>
    printTitles
      ? `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${xml(printTitles)}</definedName>`
      : [],
  );
  return part(
    'xl/workbook.xml',
    `<workbook xmlns="${main}" xmlns:r="${relationships}"><bookViews><workbookView/></bookViews>` +
      `<sheets>${list.join('')}</sheets>` +
      `${names.length > 0 ? `<definedNames>${names.join('')}</definedNames>` : ''}</workbook>`,
  );
}

function part(name: string, text: string): Part {
  return { name, text: [xmlHeader + text] };
}
