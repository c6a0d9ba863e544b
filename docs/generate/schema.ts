import { tints } from './graphviz';
import type { TableDescription } from './tables';

/** Characters of a line of small text. */
const WIDEST = 54;

/** Every table with its columns, and where each foreign key leads, in DOT. */
export function schemaGraph(tables: TableDescription[]): string {
  const nodes = tables.map((table) => `${table.name} [label=<${labelOf(table)}> ${tints[table.group]}]`);
  const keys = tables.flatMap(({ name, columns }) =>
    columns.flatMap(({ name: column, refersTo }) =>
      refersTo ? [`${name}:${column}_type:e -> ${refersTo.table}:${refersTo.column}:w`] : [],
    ),
  );
  // Arrows lead from the first column of the picture to the second.
  const isAnalysis = ({ group }: TableDescription) => group === 'analysis';
  const isFirst = ({ group, columns }: TableDescription) =>
    group === 'summary' || columns.some(({ refersTo }) => refersTo);
  const isSecond = (table: TableDescription) => !isAnalysis(table) && !isFirst(table);
  const columns = [isFirst, isSecond, isAnalysis].map((isHere) =>
    tables.filter(isHere).map(({ name }) => name),
  );
  return `digraph "The tables of the database" {
    rankdir=LR splines=line nodesep=0.2 ranksep=0.5 labelloc=t fontsize=11
    label=<<font point-size="16"><b>The tables of the database</b></font><br/>PK primary key, FK foreign key whose arrow leads to its table, ? may be empty>
    node [shape=plain style=""]
    edge [weight=0]
    ${nodes.join('\n    ')}
    ${keys.join('\n    ')}
    edge [style=invis weight=1]
    ${columns.map((names) => `{ rank=same ${names.join(' -> ')} }`).join('\n    ')}
    ${columns.map(([first]) => first).join(' -> ')}
  }`;
}

/** The table itself as a table: its name, kind and grain, then a row for each column. */
function labelOf({ name, group, grain, columns }: TableDescription): string {
  const rows = columns.map(({ name: column, type, isPrimary, isNullable, refersTo }) => {
    const key = isPrimary ? small('PK') : refersTo ? small('FK') : '';
    return `<tr><td width="20" align="left" port="${column}">${key}</td>
      <td width="150" align="left">${mono(column)}</td>
      <td width="110" align="right" port="${column}_type">${mono(`${type}${isNullable ? '?' : ''}`)}</td></tr>`;
  });
  return `<table cellborder="0" cellspacing="0" cellpadding="2" style="rounded">
    <tr><td colspan="2" align="left"><b>${mono(name)}</b></td><td align="right">${small(group)}</td></tr>
    <tr><td colspan="3" align="left">${wrapped(grain).map(small).join('<br align="left"/>')}<br align="left"/></td></tr><hr/>
    ${rows.join('\n    ')}
  </table>`;
}

/** A text in lines that are no wider than the columns. */
function wrapped(text: string): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const line = lines.at(-1);
    if (line !== undefined && `${line} ${word}`.length <= WIDEST) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}

function small(text: string): string {
  return `<font point-size="10">${text}</font>`;
}

function mono(text: string): string {
  return `<font face="Courier">${text}</font>`;
}
