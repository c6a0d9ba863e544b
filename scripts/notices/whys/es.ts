import type { FaultTexts, WhyTexts } from './en';

const insides: Record<Parameters<WhyTexts['inside']>[0]['format'], string> = {
  workbook: 'es un libro de cálculo, diga lo que diga su nombre; póngale la extensión .xlsx',
  old_workbook: 'es un libro de tipo .xls, diga lo que diga su nombre; guárdelo como .xlsx o CSV',
  packed: 'es un archivo comprimido; descomprímalo en la carpeta de datos',
  web_page:
    'es una página web: a menudo la de inicio de sesión, guardada en lugar de la exportación; inicie sesión y descargue otra vez el CSV',
  xml: 'es XML; expórtelo como CSV o guárdelo como .xlsx',
  json: 'es JSON; expórtelo como CSV',
  pdf: 'es un PDF; expórtelo como CSV',
  utf16: 'es UTF-16 sin marca de orden de bytes; expórtelo como UTF-8 si contiene sus datos',
};

const faults: FaultTexts = {
  no_workbook: () => 'no contiene ningún libro',
  archive: ({ said }) => `${said}`,
  missing: ({ part }) => `falta su parte ${part}`,
  altered: ({ part }) => `su parte ${part} no es lo que se guardó`,
  unreadable: ({ part, said }) => `su parte ${part} no se puede leer, ${said}`,
  long_text: ({ part }) => `su parte ${part} tiene un texto de más de 1 MiB`,
  row_order: ({ part, at, last }) => `la fila ${at} sigue a la fila ${last} en su parte ${part}`,
  cell_twice: ({ part, at }) => `la celda ${at} ocupa el lugar de otra en su parte ${part}`,
};

/** Why a file of the data folder is not read, in Spanish. */
export const es: WhyTexts = {
  spreadsheet: () => 'las hojas de cálculo de este tipo no se leen; guárdela como .xlsx o CSV',
  no_regular_file: () => 'no es un archivo normal',
  results: () => 'los resultados se llaman así; cámbiele el nombre si contiene sus datos',
  other_ending: ({ endings }) =>
    `no termina en ${endings.join(', ')}; expórtelo como CSV si contiene sus datos`,
  settled: () => 'así lo dicen los ajustes',
  forgotten: () => 'así lo dicen los ajustes; lo que contenía se ha eliminado',
  empty: () => 'está vacío',
  long_line: () =>
    'su línea 1 mide más de 1 MiB: no es una tabla de filas; sáquelo de la carpeta de datos o expórtelo otra vez como CSV',
  no_columns: ({ start }) =>
    `ninguna línea tiene las columnas de productos, tiendas o ventas; empieza por «${start}»`,
  other_kind: ({ says, word, kind }) =>
    `${says === 'name' ? 'su nombre' : 'su encabezado'} dice «${word}»: no parece contener lo que indican sus columnas; si lo contiene, ` +
    `escriba kind = ${kind} en sales-analysis.ini en la carpeta de datos, o use --kind ${kind}`,
  no_cells: () => 'no tiene ninguna hoja con celdas',
  damaged_workbook: (fault) =>
    `es un libro dañado (${faults[fault.fault](fault)}); ábralo en su programa de hojas de cálculo y guárdelo otra vez como .xlsx o CSV`,
  protected_workbook: () =>
    'está protegido con contraseña, o es un libro .xls antiguo; guárdelo como .xlsx sin contraseña o como CSV',
  no_workbook: () => 'por dentro no es un libro; póngale su verdadera extensión o guárdelo como CSV',
  inside: ({ format }) => insides[format],
};

export const sheetInSpanish = (sheet: string) => ` (hoja «${sheet}»)`;
