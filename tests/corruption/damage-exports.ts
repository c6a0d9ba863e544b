import { type Kind, kinds } from '../../scripts/import/kinds';
import type { Data } from './clean-data';
import { type Case, type DamageClass, loaded, rowRejected } from './damage';
import { fileOf, quoted, rowsOf } from './sheet';

/** How a program writes a table. */
interface Program {
  name: string;
  delimiter: string;
  end: string;
  /** Whether cells that need no quotes get them too. */
  quotesAll?: boolean;
  /** Its word for one of our headers. */
  header: (plain: string) => string;
  date: (iso: string) => string;
  price: (plain: string) => string;
  /** The text as bytes, with what stands before it. */
  bytes: (text: string) => Buffer;
}

const dayFirst = (by: string) => (iso: string) => iso.split('-').reverse().join(by);
const monthFirst = (iso: string) => iso.replace(/(\d+)-0?(\d+)-0?(\d+)/, '$2/$3/$1');
const thousands = (plain: string, by: string) => plain.replace(/^(\d)(\d{3})\b/, `$1${by}$2`);
const comma = (plain: string, by = '') => thousands(plain.replace('.', ','), by);

const french: Record<string, string> = {
  ...{ product_id: 'Référence', name: 'Désignation', price: 'Prix de vente', stock: 'En stock' },
  ...{ store_id: 'Code magasin', city: 'Ville', employee_nb: 'Nombre de salariés' },
  ...{ date: 'Date de vente', order: 'Numéro de ticket', receipt_type: 'Type de ticket' },
  ...{ quantity: 'Quantité', unit_price: 'Prix unitaire', net_sales: 'Montant HT', remark: 'Remarque' },
};
const german: Record<string, string> = {
  ...{ product_id: 'Artikel-Nr.', name: 'Bezeichnung', price: 'Preis', stock: 'Bestand' },
  ...{ store_id: 'Filiale', city: 'Ort', employee_nb: 'Mitarbeiter' },
  ...{ date: 'Datum', order: 'Belegnummer', receipt_type: 'Belegart' },
  ...{ quantity: 'Menge', unit_price: 'Einzelpreis', net_sales: 'Nettoumsatz', remark: 'Bemerkung' },
};

const programs: Program[] = [
  {
    name: 'French Excel',
    delimiter: ';',
    end: '\r\n',
    header: (plain) => french[plain] ?? '',
    date: dayFirst('/'),
    price: (plain) => comma(plain),
    bytes: (text) => Buffer.from(text, 'latin1'),
  },
  {
    name: 'French Excel, UTF-8, amounts with the currency',
    delimiter: ';',
    end: '\r\n',
    header: (plain) => french[plain] ?? '',
    date: dayFirst('/'),
    price: (plain) => `${comma(plain, '\u202f')} €`,
    bytes: (text) => Buffer.from(`\ufeffsep=;\r\n${text}`),
  },
  {
    name: 'German Excel',
    delimiter: ';',
    end: '\r\n',
    header: (plain) => german[plain] ?? '',
    date: dayFirst('.'),
    price: (plain) => comma(plain, '.'),
    bytes: (text) => Buffer.from(text, 'latin1'),
  },
  {
    name: 'American Excel',
    delimiter: ',',
    end: '\r\n',
    header: (plain) => plain.replace('_', ' ').toUpperCase(),
    date: monthFirst,
    price: (plain) => `$${thousands(plain, ',')}`,
    bytes: (text) => Buffer.from(`\ufeff${text}`),
  },
  {
    name: 'Excel as Unicode text',
    delimiter: '\t',
    end: '\r\n',
    header: (plain) => german[plain] ?? '',
    date: (iso) => `${iso} 00:00:00`,
    price: (plain) => comma(plain),
    bytes: (text) => Buffer.from(`\ufeff${text}`, 'utf16le'),
  },
  {
    name: 'a Mac of old',
    delimiter: ';',
    end: '\r',
    header: (plain) => french[plain] ?? '',
    date: dayFirst('-'),
    price: (plain) => comma(plain, '\u00a0'),
    bytes: (text) => Buffer.from(text, 'latin1'),
  },
  {
    name: 'a database tool',
    delimiter: '|',
    end: '\n',
    quotesAll: true,
    header: (plain) => plain,
    date: (iso) => `${iso}T00:00:00.000Z`,
    price: (plain) => `${plain}${'0'.repeat(3)}`.replace(/(\.\d{4})\d*$/, '$1'),
    bytes: (text) => Buffer.from(text),
  },
];

const isMoney = (header: string) => header.endsWith('price') || header === 'net_sales';

/** A file as the program writes it, without one cell of one row where `lost` names it. */
function written(data: Data, kind: Kind, program: Program, lost?: { row: number; column: number }): Buffer {
  const { delimiter, end, quotesAll } = program;
  const rows = data[kind].map((cells) =>
    cells.map((cell, column) => {
      const header = data.headers[kind][column] ?? '';
      if (cell === '') return '';
      return header === 'date' ? program.date(cell) : isMoney(header) ? program.price(cell) : cell;
    }),
  );
  const lines = [data.headers[kind].map(program.header), ...rows].map((cells, line) => {
    const raw = cells.map((cell) => {
      const text = quoted(cell, delimiter);
      return quotesAll && text === cell ? `"${text}"` : text;
    });
    return (lost && line === lost.row + 1 ? raw.toSpliced(lost.column, 1) : raw).join(delimiter) + end;
  });
  return program.bytes(lines.join(''));
}

function folder(data: Data, program: Program): Record<string, Buffer> {
  return Object.fromEntries(kinds.map((kind) => [fileOf(kind), written(data, kind, program)]));
}

export const exportDamages: DamageClass[] = [
  {
    name: 'exports: as other programs write them',
    cases: (data) =>
      programs.flatMap((program): Case[] => [
        { what: `all by ${program.name}`, files: folder(data, program), right: loaded(data) },
        ...kinds.map((kind) => ({
          what: `${kind} by ${program.name}`,
          files: { [fileOf(kind)]: written(data, kind, program) },
          right: loaded(data),
        })),
      ]),
  },
  {
    name: 'exports: with a cell missing',
    cases: (data) =>
      programs.flatMap((program) =>
        rowsOf(data).map(({ kind, row }): Case => {
          const column = row % data.headers[kind].length;
          // The line that tells the delimiter is a line too.
          const lines = program.bytes('').includes('sep=') ? 1 : 0;
          const right = rowRejected(data, { kind, row }, lines);
          return {
            what: `${kind} row ${row + 1} by ${program.name}: ${data.headers[kind][column]} is missing`,
            files: {
              ...folder(data, program),
              [fileOf(kind)]: written(data, kind, program, { row, column }),
            },
            right,
          };
        }),
      ),
  },
];
