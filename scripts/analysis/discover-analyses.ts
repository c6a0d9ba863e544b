import type { DataSource } from 'typeorm';
import { AnalysisResult } from '../../models/shared/analysis-result';
import { kindsOf } from '../../models/shared/kinds';
import type { Notify } from '../notices/notice';
import { discoverModules } from '../run/discovery';
import { Failure } from '../run/failure';
import { inProgram } from '../run/folders';
import { Analysis } from './define-analysis';
import { Sql } from './sql';

/** An analysis found in `scripts/analyses/`, checked against its entity. */
export interface DiscoveredAnalysis {
  /** The table's name: the file's stem with underscores. */
  name: string;
  file: string;
  analysis: Analysis;
  /** Every result column, in the entity's order. */
  columns: string[];
}

const discovered = new WeakMap<DataSource, DiscoveredAnalysis[]>();

/**
 * Every analysis of `scripts/analyses/`, in name order. ts-node checks no types, so what a compiler would say
 * is said here again; once for a database, for each part of a run asks.
 *
 * @throws Failure naming the file that is no valid analysis, and why.
 */
export function discoverAnalyses(dataSource: DataSource, notice: Notify = () => {}): DiscoveredAnalysis[] {
  const found = discovered.get(dataSource) ?? discover(dataSource, notice);
  discovered.set(dataSource, found);
  return found;
}

function discover(dataSource: DataSource, notice: Notify): DiscoveredAnalysis[] {
  const found = discoverModules(inProgram('scripts', 'analyses'), notice).map(({ file, stem, exports }) => {
    const analysis = exports['default'];
    if (!(analysis instanceof Analysis)) {
      throw new Failure(`${file} is no analysis: its default export must be analysis(Entity, { … })`);
    }
    const { columns: expressions, rows, compute, wants, sort } = analysis.definition ?? {};
    if ((typeof expressions !== 'object' || typeof rows !== 'function') && typeof compute !== 'function') {
      throw new Failure(`${file} is no analysis: analysis(Entity, { … }) needs columns and rows, or compute`);
    }
    const name = stem.replaceAll('-', '_');
    if (!dataSource.hasMetadata(analysis.entity) || !(analysis.entity.prototype instanceof AnalysisResult)) {
      throw new Failure(
        `${file} needs an entity of models/ that extends AnalysisResult; got ${analysis.entity?.name}`,
      );
    }
    const { tableName, columns } = dataSource.getMetadata(analysis.entity);
    if (tableName !== name) {
      throw new Failure(
        `${file} fills the table ${tableName}; name the file after its table, or the table ${name}`,
      );
    }
    const kinds = kindsOf(analysis.entity);
    const mute = columns
      .map(({ propertyName }) => propertyName)
      .find((each) => isOwn(each) && !kinds.has(each));
    if (mute !== undefined) {
      throw new Failure(
        `models/${stem}.ts does not say what ${mute} holds; decorate it with @Money, @Units or another kind of models/shared/kinds.ts`,
      );
    }
    const given = Object.keys(expressions ?? {});
    const expected = columns.map((column) => column.propertyName).filter(isOwn);
    const missing = expected.filter((column) => expressions && !given.includes(column));
    const unknown = given.filter((column) => !expected.includes(column));
    if (missing.length + unknown.length > 0) {
      const faults = [
        ...missing.map((column) => `lacks the result column ${column}`),
        ...unknown.map((column) => `has the column ${column}, which ${name} lacks`),
      ];
      throw new Failure(`${file} ${faults.join(' and ')}; ${name} has ${expected.join(', ')}`);
    }
    const raw = Object.entries(expressions ?? {}).find(([, expression]) => !(expression instanceof Sql));
    if (raw) {
      const [column, given] = raw;
      throw new Failure(
        `${file} gives ${column} a ${typeof given}; an expression is written sql('…'), or made by money() and the like`,
      );
    }
    const unsortable = (sort ?? []).find((key: string) => !expected.includes(key.replace(/ DESC$/, '')));
    if (unsortable !== undefined) {
      throw new Failure(
        `${file} sorts by ${unsortable}, which ${name} lacks; ${name} has ${expected.join(', ')}`,
      );
    }
    if (wants && !dataSource.getMetadata(wants.entity).findColumnWithPropertyName(wants.column)) {
      throw new Failure(`${file} needs the column ${wants.column}, which its entity lacks; correct the name`);
    }
    return { name, file, analysis, columns: expected };
  });
  for (const { name, file } of found) {
    const other = found.find((each) => each.name === name && each.file !== file);
    if (other) throw new Failure(`${file} and ${other.file} fill the same table; remove one of them`);
  }
  for (const { target, tableName } of dataSource.entityMetadatas) {
    const isResult = typeof target === 'function' && target.prototype instanceof AnalysisResult;
    if (isResult && !found.some(({ name }) => name === tableName)) {
      const stem = tableName.replaceAll('_', '-');
      throw new Failure(
        `models/ has an entity for ${tableName} that nothing fills; add scripts/analyses/${stem}.ts`,
      );
    }
  }
  return found;
}

/** Whether the analysis fills a column, not the runner. */
function isOwn(column: string): boolean {
  return column !== 'analysis_id' && column !== 'analysis_date';
}
