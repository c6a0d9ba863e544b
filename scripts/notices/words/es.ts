import { describeWhy } from '../why';
import type { NoticeTexts, WriteNumber } from './en';

/** Names for a sentence: eight at most. */
const names = (list: readonly string[]) => {
  const rest = list.length - 8;
  const shown = list.slice(0, 8).map((each) => `«${each}»`);
  return `${shown.join(', ')}${rest > 0 ? ` y ${rest} más` : ''}`;
};
/** The form that goes with a number. */
const of = (value: number, one: string, many: string) => (value === 1 ? one : many);
const kinds = { products: 'productos', stores: 'tiendas', sales: 'ventas' };

/** Every notice in Spanish. */
export function es(number: WriteNumber): NoticeTexts {
  /** `1 fila`, `1862 filas`. */
  const count = (value: number, one: string, many = `${one}s`) => `${number(value)} ${of(value, one, many)}`;
  const overruled =
    (kind: string): NoticeTexts['products_overruled'] =>
    ({ codes, examples }) =>
      `${count(codes, kind)} con valores distintos en varios archivos; vale el último por nombre de archivo: ${examples
        .map(({ code, former, winner }) => `${code} de ${former} por ${winner}`)
        .join(', ')}`;
  const because = ({ line, value, others }: { line: number; value: string; others: number }) =>
    `por «${value}» en la línea ${line}${others > 0 ? ` y ${count(others, 'caso')} más` : ''}`;

  return {
    not_utf8: ({ line }) =>
      `no está en UTF-8; se lee como windows-1252, compruebe los acentos, el primero en la línea ${line}`,
    cut_off: ({ line }) =>
      `su última línea, la ${line}, no tiene fin: quizá el archivo esté cortado; compruebe que la exportación esté completa`,
    header_below: ({ line, above }) =>
      `el encabezado está en la línea ${line}; líneas por encima que no son datos: ${above}`,
    not_used: ({ headers }) =>
      `${names(headers)}: no se ${of(headers.length, 'usa', 'usan')}, ninguna de nuestras columnas se lee de ahí`,
    may_be_meant: ({ maybe }) =>
      maybe
        .map(
          ({ header, column, flag }) =>
            `«${header}» no se usa y podría ser ${column}, que falta; si lo es, indíquelo: --columns ${flag}`,
        )
        .join('; '),
    units_differ: ({ header, words }) =>
      `sus cantidades están en varias unidades, «${header}» dice ${names(words)}: se suman como si fueran la misma`,
    taxes_differ: ({ header, words, money }) =>
      `sus filas llevan impuestos distintos, «${header}» dice ${names(words)}, y nada dice que «${money}» sea sin impuestos; si alguna columna lo es, nómbrela: --columns sales.amount="…"`,
    changes_amount: ({ header, money }) =>
      `«${header}» no se usa, aunque cambia de una fila a otra: «${money}» puede incluirlo o no; nombre la columna con el importe de la línea: --columns sales.amount="…"`,
    other_sheets: ({ sheet, others }) =>
      `solo se lee la hoja «${sheet}», no ${names(others)}; guarde cada tabla en su propio archivo`,
    empty_beyond: ({ cells, headers }) =>
      `las filas tienen ${cells} celdas y el encabezado, ${headers}; lo que sobra está vacío y no se usa`,
    no_header: ({ columns }) =>
      `${of(columns.length, 'columna', 'columnas')} ${columns.join(', ')} sin usar, no ${of(columns.length, 'tiene', 'tienen')} encabezado`,
    damaged_code: ({ value, line }) =>
      `Excel dañó este código: «${value}» en la línea ${line}; dé a la columna formato de texto y vuelva a exportar el archivo`,
    unknown_cells: ({ column, cells, value, line }) =>
      `${count(cells, 'celda')} de ${column} sin un valor legible ${of(cells, 'cuenta como desconocida', 'cuentan como desconocidas')}, la primera «${value}» en la línea ${line}`,
    rounded: ({ amounts, value, line }) =>
      `${count(amounts, 'importe tiene', 'importes tienen')} más de 4 decimales y se ${of(amounts, 'redondea', 'redondean')}, el primero «${value}» en la línea ${line}`,
    american_days: ({ value }) =>
      `el mes va primero en sus fechas, porque solo en Estados Unidos se escribe «${value}»; si va primero el día, indíquelo: --date-format dmy`,
    year_first: () =>
      'el año va primero en sus fechas, porque el final de algunas no es el año de ninguna venta; si el año va al final, indíquelo: --date-format dmy',
    day_first: (decided) => `el día va primero en sus fechas, ${because(decided)}`,
    month_first: (decided) => `el mes va primero en sus fechas, ${because(decided)}`,
    decimal_point: (decided) => `sus números llevan punto decimal, ${because(decided)}`,
    decimal_comma: (decided) => `sus números llevan coma decimal, ${because(decided)}`,
    two_forms_of_days: ({ yearFirst, yearLast }) =>
      `sus fechas están escritas de dos maneras, «${yearFirst.value}» en la línea ${yearFirst.line} y «${yearLast.value}» en la línea ${yearLast.line}; compruebe que Excel no haya cambiado el día por el mes en algunas`,
    only_unknown_codes: () =>
      'cada fila nombra un producto o una tienda que aún no se conoce; las filas vuelven por sí solas en cuanto un archivo los incluya',

    amount_from: ({ header }) =>
      `el importe de una línea es «${header}»; si es otra columna, indíquela: --columns sales.amount="…"`,
    gross_from: ({ header, discount }) =>
      `el importe de una línea es «${header}»${discount === undefined ? '' : ` menos su descuento, «${discount}»`}; si es otra columna, indíquela: --columns sales.amount="…"`,
    price_less_discount: ({ price, discount }) =>
      `el importe de una línea es su cantidad × «${price}» menos su descuento, «${discount}»`,
    no_quantity: () => 'no tiene cantidad: cada fila cuenta como una unidad',
    one_store: ({ store }) =>
      `no nombra ninguna tienda: todo se vende en «${store}»; para darle otro nombre, --store NOMBRE`,
    stores_from: ({ header }) => `sus tiendas son las que nombra «${header}»`,
    unknown_word: ({ column, word, rows }) =>
      `«${word}» en ${column} no es una palabra conocida; ${count(rows, 'fila aceptada como venta', 'filas aceptadas como ventas')}`,
    no_word: ({ column, rows }) =>
      `${count(rows, 'fila')} sin «${column}» ${of(rows, 'aceptada como venta', 'aceptadas como ventas')}`,
    no_amount: ({ header, rows }) =>
      `${count(rows, 'fila')} sin «${header}» ${of(rows, 'cuenta', 'cuentan')} por cantidad × precio`,
    carried: ({ cells }) =>
      `${count(cells, 'celda')} de pedidos ${of(cells, 'tomada', 'tomadas')} de la línea anterior`,
    online: ({ rows }) =>
      `${count(rows, 'fila')} sin tienda ${of(rows, 'cuenta como venta', 'cuentan como ventas')} en línea; para darle otro nombre, --online NOMBRE`,
    nameless: ({ rows }) =>
      `${count(rows, 'fila')} sin código de producto, ${of(rows, 'reconocida', 'reconocidas')} por el nombre del producto`,
    other_sign: ({ rows, line }) =>
      `${count(rows, 'fila')} cuyo importe no tiene el signo de la cantidad, la primera en la línea ${line}; se ${of(rows, 'acepta', 'aceptan')} tal cual`,
    refunded: ({ amount }) =>
      `se reembolsaron ${number(amount, 2)} de pedidos que se cuentan; ni el producto ni el día dicen cuáles, así que no se descuentan`,
    order_discounts: ({ amount }) =>
      `${number(amount, 2)} de descuentos sobre pedidos enteros no se restan; ninguna línea dice a cuáles corresponden`,

    products_from_sales: ({ products, twice }) =>
      `${count(products, 'producto')} de las ventas, ningún archivo de productos ${of(products, 'lo', 'los')} incluye${
        twice > 0 ? `; ${count(twice, 'código tiene', 'códigos tienen')} varios nombres, vale el último` : ''
      }`,
    stores_from_sales: ({ stores }) =>
      `${count(stores, 'tienda')} de las ventas, ningún archivo de tiendas ${of(stores, 'la', 'las')} incluye`,
    no_price: ({ units, products }) =>
      `${count(units, 'unidad', 'unidades')} de ${count(products, 'producto')} sin precio: ${of(units, 'cuenta como unidad', 'cuentan como unidades')}, y como 0 en todas las ventas; ponga un precio a los productos en un archivo de productos`,
    overlap: ({ pairs, more }) =>
      `${pairs.map(({ one, other, first, last }) => `${one} y ${other} abarcan ambos del ${first} al ${last}`).join('; ')}${
        more > 0 ? `; y ${number(more)} más` : ''
      }: compruebe que ninguna venta esté en dos archivos`,
    products_overruled: overruled('producto'),
    stores_overruled: overruled('tienda'),

    unknown_variable: ({ name, place, meant }) =>
      `${name} en ${place === '.env' ? place : 'el entorno'} no ajusta nada; si quiere decir ${meant}, escríbalo así`,
    empty_variable: ({ name }) =>
      `${name} en .env está vacía y no ajusta nada; dele un valor o quite la línea`,
    misnamed_settings: ({ path, name }) => `${path} no se lee; si contiene ajustes, llámelo ${name}`,

    other_language: ({ locale }) =>
      `Los textos están en inglés, francés, alemán o español; para ${locale} están en inglés, con los números como se escriben allí`,

    kind_settled: ({ path, kind }) =>
      `${path} ${kind === 'ignore' ? 'no se lee' : `se lee como archivo de ${kinds[kind]}`}, como se indicó una vez con --kind; para cambiarlo, use --kind "${path}:…"`,

    prices_changed: ({ prices }) =>
      `${count(prices, 'precio cambiado', 'precios cambiados')}: las ventas pasadas sin precio propio se valoran de nuevo`,
    gone: ({ path }) =>
      `${path} ya no está; lo que contenía se conserva. Devuélvalo a su sitio o elimine su contenido con --prune`,
    elsewhere: ({ path }) =>
      `${path} está en otra carpeta; lo que contenía se conserva. Lea esa carpeta con una base de datos propia o elimine el contenido del archivo con --prune`,
    gone_with_rejects: ({ path }) =>
      `${path} ya no está: sus filas rechazadas no pueden volver, aunque su producto o su tienda ya se conozca; devuélvalo a la carpeta de datos`,
    renamed: ({ former, path }) => `${former} se llama ahora ${path}: el mismo contenido, nada que cargar`,
    ignored: ({ path, why }) => `${path} no se lee: ${describeWhy(why, 'es')}`,
    sums_repaired: () =>
      'Las tablas de sumas no correspondían a las ventas, otro programa escribió aquí; se calculan de nuevo',
    sales_altered: ({ found, expected }) =>
      `la base de datos tiene ${number(found)} de sus ventas en lugar de ${number(expected)}, otro programa escribió aquí`,
    strays_removed: ({ sales }) =>
      `${count(sales, 'venta')} que no ${of(sales, 'venía', 'venían')} de ningún archivo se ${of(sales, 'elimina', 'eliminan')}`,
    analysis_dropped: ({ table }) => `${table} se elimina: ningún análisis la rellena ya`,
    nothing_to_analyse: ({ analysis, table, column }) =>
      `${analysis} necesita ${table}.${column}, que ningún archivo da; añada esa columna a un archivo de ${table}`,
    module_skipped: ({ path, why }) =>
      `${path} se omite: ${why === 'folder' ? 'no se busca en una carpeta' : 'no es un archivo .ts ni .js'}`,
  };
}
