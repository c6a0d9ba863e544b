import { type Kind, kinds } from '../../scripts/import/kinds';
import { type Data, headers } from './clean-data';
import { type Case, type DamageClass, loaded, rowRejected } from './damage';
import { fileOf, quoted, rowsOf } from './sheet';

/** How a program writes a table. */
interface Program {
  name: string;
  delimiter: string;
  end: string;
  /** Whether cells that need no quotes get them too. */
  quotesAll?: boolean;
  header: (kind: Kind) => string[];
  date: (iso: string) => string;
  price: (plain: string) => string;
  /** The text as bytes, with what stands before it. */
  bytes: (text: string) => Buffer;
}

const dayFirst = (by: string) => (iso: string) => iso.split('-').reverse().join(by);
const monthFirst = (iso: string) => iso.replace(/(\d+)-0?(\d+)-0?(\d+)/, '$2/$3/$1');
const thousands = (plain: string, by: string) => plain.replace(/^(\d)(\d{3})\b/, `$1${by}$2`);
const comma = (plain: string, by = '') => plain && thousands(plain.replace('.', ','), by);

const french: Record<Kind, string[]> = {
  products: ['Référence', 'Désignation', 'Prix de vente', 'En stock'],
  stores: ['Code magasin', 'Ville', 'Nombre de salariés'],
  sales: ['Date de vente', 'Code magasin', 'Référence', 'Quantité', 'Prix unitaire', 'Remarque'],
};
const german: Record<Kind, string[]> = {
  products: ['Artikel-Nr.', 'Bezeichnung', 'Preis', 'Bestand'],
  stores: ['Filiale', 'Ort', 'Mitarbeiter'],
  sales: ['Datum', 'Filiale', 'Artikel-Nr.', 'Menge', 'Einzelpreis', 'Bemerkung'],
};

const programs: Program[] = [
  {
    name: 'French Excel',
    delimiter: ';',
    end: '\r\n',
    header: (kind) => french[kind],
    date: dayFirst('/'),
    price: (plain) => comma(plain),
    bytes: (text) => Buffer.from(text, 'latin1'),
  },
  {
    name: 'French Excel, UTF-8, amounts with the currency',
    delimiter: ';',
    end: '\r\n',
    header: (kind) => french[kind],
    date: dayFirst('/'),
    price: (plain) => plain && `${comma(plain, '\u202f')} €`,
    bytes: (text) => Buffer.from(`\ufeffsep=;\r\n${text}`),
  },
  {
    name: 'German Excel',
    delimiter: ';',
    end: '\r\n',
    header: (kind) => german[kind],
    date: dayFirst('.'),
    price: (plain) => comma(plain, '.'),
    bytes: (text) => Buffer.from(text, 'latin1'),
  },
  {
    name: 'American Excel',
    delimiter: ',',
    end: '\r\n',
    header: (kind) => headers[kind].map((word) => word.replace('_', ' ').toUpperCase()),
    date: monthFirst,
    price: (plain) => plain && `$${thousands(plain, ',')}`,
    bytes: (text) => Buffer.from(`\ufeff${text}`),
  },
  {
    name: 'Excel as Unicode text',
    delimiter: '\t',
    end: '\r\n',
    header: (kind) => german[kind],
    date: (iso) => `${iso} 00:00:00`,
    price: (plain) => comma(plain),
    bytes: (text) => Buffer.from(`\ufeff${text}`, 'utf16le'),
  },
  {
    name: 'a Mac of old',
    delimiter: ';',
    end: '\r',
    header: (kind) => french[kind],
    date: dayFirst('-'),
    price: (plain) => comma(plain, '\u00a0'),
    bytes: (text) => Buffer.from(text, 'latin1'),
  },
  {
    name: 'a database tool',
    delimiter: '|',
    end: '\n',
    quotesAll: true,
    header: (kind) => headers[kind],
    date: (iso) => `${iso}T00:00:00.000Z`,
    price: (plain) => plain && `${plain}${'0'.repeat(3)}`.replace(/(\.\d{4})\d*$/, '$1'),
    bytes: (text) => Buffer.from(text),
  },
];

/** A file as the program writes it, without one cell of one row where `lost` names it. */
function written(data: Data, kind: Kind, program: Program, lost?: { row: number; column: number }): Buffer {
  const { delimiter, end, quotesAll } = program;
  const rows = data[kind].map((cells) =>
    cells.map((cell, column) => {
      const header = headers[kind][column];
      return header === 'date' ? program.date(cell) : header?.endsWith('price') ? program.price(cell) : cell;
    }),
  );
  const lines = [program.header(kind), ...rows].map((cells, line) => {
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
          const column = row % headers[kind].length;
          // The line that tells the delimiter is a line too.
          const lines = program.bytes('').includes('sep=') ? 1 : 0;
          const right = rowRejected(data, { kind, row }, lines);
          return {
            what: `${kind} row ${row + 1} by ${program.name}: ${headers[kind][column]} is missing`,
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
