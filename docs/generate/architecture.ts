import { tints } from './graphviz';
import { type Group, groups, type TableDescription } from './tables';

const IMPORT =
  'knows each file by its header, skips what has<br/>not changed, checks every row, adds the sales up';

/** The flow of a run in DOT: what it reads, the steps of main.ts, and what they fill. */
export function architectureGraph(tables: TableDescription[]): string {
  const tablesOf = (group: Group) => {
    const names = tables.filter((table) => table.group === group).map(({ name }) => name);
    const lines = names.map((name) => `<br/><font face="Courier">${name}</font>`).join('');
    return `${group} [label=<<b>${groups[group]}</b>${lines}> ${tints[group]}]`;
  };
  return `digraph "How data flows through a run" {
    newrank=true nodesep=0.25 ranksep=0.35
    label=<<b>How data flows through a run</b>> labelloc=t fontsize=16

    ${card('csv', 'data/*.csv', 'products, stores, sales', 'raw')}
    ${card('import', 'scripts/data-import.ts', IMPORT, 'script')}
    ${card('analyse', 'scripts/data-analysis.ts', 'one SQL statement per analysis', 'script')}
    ${card('analyses', 'scripts/analyses/*.ts', 'one file per analysis', 'script')}
    ${card('draw', 'scripts/data-visualization.ts', 'draws and explains each analysis', 'script')}
    ${card('output', 'scripts/output/', 'lists what was refused, prints', 'script')}
    ${card('charts', 'dataviz/*.svg', 'a chart per analysis', 'provenance')}
    ${card('report', 'dataviz/report.html', 'the charts, explained', 'provenance')}
    ${card('workbook', 'dataviz/sales-analysis.xlsx', 'all rows', 'provenance')}
    ${card('rejects', 'dataviz/rejects-*.csv', 'the refused rows', 'provenance')}
    ${card('stdout', 'stdout', 'the result', 'provenance')}

    subgraph cluster_database {
      label=<<font face="Courier"><b>data/sale-analysis.db</b></font><br align="left"/>a table per file of models/,<br align="left"/>one transaction per run<br align="left"/>> labelloc=b labeljust=r
      style="dashed,rounded" color="#57606a" fontsize=11
      ${tablesOf('raw')}
      ${tablesOf('provenance')}
      ${tablesOf('summary')}
      ${tablesOf('analysis')}
    }

    csv -> import -> { raw provenance summary }
    { raw summary } -> analyse -> analysis
    analyses -> analyse
    analysis -> draw -> { charts report workbook }
    provenance -> output -> { rejects stdout }
  }`;
}

/** A node: a file or a folder, and what it is or does. */
function card(id: string, path: string, note: string, tint: keyof typeof tints): string {
  return `${id} [label=<<font face="Courier"><b>${path}</b></font><br/>${note}> ${tints[tint]}]`;
}
