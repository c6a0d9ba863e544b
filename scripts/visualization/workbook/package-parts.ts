import { namespaces, xml, xmlHeader } from './xml';
import type { Part } from './zip';

const { main, relationships, packages } = namespaces;
const spreadsheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** A sheet as the workbook lists it; its part has the number of its place, from 1. */
export interface ListedSheet {
  name: string;
  /** What its filter covers, with the name of the sheet: `'Sales'!$A$1:$C$10`. */
  filter?: string;
}

/** Where the part of a sheet is, by its place from 1. */
export function sheetPart(place: number): string {
  return `xl/worksheets/sheet${place}.xml`;
}

/** The parts that say what the others are. The list of contents is the first of an archive. */
export function contentParts(sheetCount: number): Part[] {
  const places = Array.from({ length: sheetCount }, (_, index) => index + 1);
  const override = (name: string, type: string) =>
    `<Override PartName="/${name}" ContentType="${spreadsheetType}.${type}+xml"/>`;
  const relationship = (id: number, type: string, target: string) =>
    `<Relationship Id="rId${id}" Type="${relationships}/${type}" Target="${target}"/>`;
  const relationshipList = (list: string[]) =>
    `<Relationships xmlns="${packages}/relationships">${list.join('')}</Relationships>`;
  return [
    part(
      '[Content_Types].xml',
      `<Types xmlns="${packages}/content-types">` +
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
        '<Default Extension="xml" ContentType="application/xml"/>' +
        override('xl/workbook.xml', 'sheet.main') +
        override('xl/styles.xml', 'styles') +
        `${places.map((place) => override(sheetPart(place), 'worksheet')).join('')}</Types>`,
    ),
    part('_rels/.rels', relationshipList([relationship(1, 'officeDocument', 'xl/workbook.xml')])),
    part(
      'xl/_rels/workbook.xml.rels',
      relationshipList([
        ...places.map((place) => relationship(place, 'worksheet', `worksheets/sheet${place}.xml`)),
        relationship(sheetCount + 1, 'styles', 'styles.xml'),
      ]),
    ),
  ];
}

/** The part that lists the sheets. */
export function workbookPart(sheets: readonly ListedSheet[]): Part {
  const list = sheets.map(
    ({ name }, index) => `<sheet name="${xml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  // Excel keeps what a filter covers in a name that it hides, too.
  const filters = sheets.map(({ filter }, index) =>
    filter
      ? `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${xml(filter)}</definedName>`
      : '',
  );
  return part(
    'xl/workbook.xml',
    `<workbook xmlns="${main}" xmlns:r="${relationships}"><bookViews><workbookView/></bookViews>` +
      `<sheets>${list.join('')}</sheets><definedNames>${filters.join('')}</definedNames></workbook>`,
  );
}

function part(name: string, text: string): Part {
  return { name, text: [xmlHeader + text] };
}
