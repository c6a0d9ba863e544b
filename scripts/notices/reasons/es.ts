import { nameCharacter } from '../characters';
import type { Difference, NearlyKnown } from '../difference';
import type { ReasonTexts } from './en';

const list = (texts: readonly string[]) => new Intl.ListFormat('es').format(texts);
const characters = (odd: readonly string[] = []) => list(odd.map((each) => nameCharacter(each, 'es')));

const differences: Record<Difference['by'], (odd: string) => string> = {
  case: () => 'las mayúsculas',
  stored_accents: () => 'la forma en que se guarda el acento',
  accents: () => 'los acentos',
  invisible: (odd) => `un carácter invisible, ${odd}`,
  width: (odd) => `caracteres de ancho completo, ${odd}`,
  alphabet: (odd) => `letras de otro alfabeto, ${odd}`,
  dash: (odd) => `el guion, ${odd}`,
  spaces: () => 'los espacios',
  apostrophe: () => 'un apóstrofo delante',
  zeros: () => 'los ceros delante',
  decimals: () => '.0 al final',
};

const unknown =
  (kind: string) =>
  ({ like, differs = [] }: NearlyKnown = {}) =>
    like === undefined
      ? `no está en ningún archivo de ${kind}; añádalo, y la fila vuelve por sí sola`
      : `no está en ningún archivo de ${kind}; solo se distingue de «${like}» por ${list(differs.map(({ by, odd }) => differences[by](characters(odd))))}; ` +
        'escriba ambos igual, y la fila vuelve por sí sola';

const wanted = {
  number: 'un número; escríbalo como 2 o 2,5',
  price: 'un precio; escríbalo como 12,50',
  amount: 'un importe; escríbalo como 12,50',
};
const signs = { point: 'punto', comma: 'coma' };

/** Why a row is refused and what to do, in Spanish. */
export const es: ReasonTexts = {
  empty: () => 'está vacío; complételo o quite la línea',
  not_a_date: () => 'no es una fecha; escríbala como 2024-12-31',
  not_a_day: () => 'no es un día del calendario; corríjalo',
  implausible_day: ({ first, last }) =>
    `no es un día de venta probable, que estaría entre ${first} y ${last}; corríjalo, escriba days = any en sales-analysis.ini en la carpeta de datos o use --days any`,
  other_date_order: ({ fits, choice, day }) =>
    `solo encaja con --date-format ${fits}, la columna se lee como ${choice}; escriba ${day}`,
  not_a_number: ({ as }) => `no es ${wanted[as]}`,
  other_decimal_sign: ({ fits, choice }) =>
    `solo encaja con --decimal ${fits}, la columna se lee con ${signs[choice]}; escriba todo de la misma forma`,
  out_of_range: ({ beyond }) =>
    beyond === undefined
      ? 'tiene demasiadas cifras para ser exacto; corríjalo'
      : beyond === 'product'
        ? 'por el precio unitario supera los 900 000 millones; corrija uno de los dos'
        : `está más allá de ${beyond}; corríjalo`,
  negative: ({ returns }) =>
    `no puede ser negativo; ${returns ? 'una devolución lleva en cambio una cantidad negativa' : 'corríjalo'}`,
  too_many_decimals: ({ most }) => `tiene más de ${most} decimales; redondéelo`,
  unsafe_text: () => 'contiene un carácter NUL; quítelo',
  wrong_cell_count: ({ cells, expected, others }) =>
    cells === expected
      ? 'tiene un valor más allá del último encabezado; ponga un encabezado a su columna o quite el valor'
      : `tiene ${cells === 1 ? '1 celda' : `${cells} celdas`}, ${others ? 'las otras filas tienen' : 'el encabezado tiene'} ${expected}; complétela, o ponga entre comillas una celda que contenga el separador`,
  broken_quotes: () => 'tiene unas comillas sin cerrar; ciérrelas, o duplique las que formen parte del texto',
  wrong_encoding: () =>
    'contiene bytes que no son texto en la codificación del archivo; expórtelo otra vez como UTF-8, o indique con --encoding cuál es',
  repeated_header: ({ line }) => `repite el encabezado de la línea ${line}; quítela`,
  second_table: ({ line }) =>
    `pertenece a otra tabla, que empieza en la línea ${line}; ponga esa tabla en su propio archivo`,
  above_header: ({ line }) =>
    `está por encima del encabezado, que está en la línea ${line}; ponga el encabezado al principio`,
  unknown_product: unknown('productos'),
  unknown_store: unknown('tiendas'),
  different_values: ({ line }) =>
    `aparece con otros valores en la línea ${line}, que se conserva; quite una de las dos`,
  order_refused: ({ isGroup } = {}) =>
    `pertenece a un ${isGroup ? 'grupo' : 'pedido'} cuya primera línea está rechazada; corrija aquella, y esta viene con ella`,
  total_row: ({ isHead } = {}) =>
    `es ${isHead ? 'la cabecera de las filas de abajo, o su total' : 'el total de las filas de arriba'}; quítela`,
};

export const oddInSpanish = (odd: readonly string[]) => `; contiene ${characters(odd)}`;
