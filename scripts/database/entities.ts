import { type ColumnOptions, getMetadataArgsStorage } from 'typeorm';
import { AnalysisResult } from '../../models/shared/analysis-result';
import type { Notify } from '../notices/notice';
import { discoverModules } from '../run/discovery';
import { Failure } from '../run/failure';
import { inProgram } from '../run/folders';

export type EntityClass = new () => object;

/**
 * Every entity of `models/`, one per file and table.
 *
 * @throws Failure naming the file that exports no valid entity, or more than one.
 */
export function discoverEntities(notice: Notify): EntityClass[] {
  const fileOf = new Map<string, string>();
  const modules = discoverModules(inProgram('models'), notice);
  putKeysFirst();
  return modules.map(({ file, stem, exports }) => {
    const entities = Object.values(exports).filter(isEntity);
    const [entity] = entities;
    if (!entity || entities.length > 1) {
      throw new Failure(
        `${file} exports ${entities.length} entities, expected 1; decorate its class with @Entity('table_name') and @Column, ` +
          'or move what entities share to models/shared/',
      );
    }
    const table = tableOf(entity)?.name ?? '';
    const twin = fileOf.get(table);
    if (twin) throw new Failure(`${twin} and ${file} both name the table ${table}; rename one of them`);
    fileOf.set(table, file);
    if (keyColumnsOf(entity).length === 0) {
      throw new Failure(
        `${file} has no primary key; let ${entity.name} extend AnalysisResult, or give it a @PrimaryColumn`,
      );
    }
    const name = stem.replaceAll('-', '_');
    if (entity.prototype instanceof AnalysisResult && table !== name) {
      throw new Failure(
        `${file} names the table ${table}; name the file after its table, or the table ${name}`,
      );
    }
    return entity;
  });
}

/**
 * In tables the key comes first, though inherited columns are declared before: the integrity check of SQLite 3.40, which
 * Debian 12 has, takes a table without rowid for damaged otherwise.
 */
function putKeysFirst(): void {
  const isKey = ({ options }: { options: ColumnOptions }) => Number(options.primary ?? false);
  getMetadataArgsStorage().columns.sort((a, b) => isKey(b) - isKey(a));
}

function isEntity(value: unknown): value is EntityClass {
  return tableOf(value) !== undefined;
}

function tableOf(value: unknown) {
  return getMetadataArgsStorage().tables.find(({ target, type }) => target === value && type === 'regular');
}

/** The columns of the primary key, own and inherited. */
export function keyColumnsOf(entity: EntityClass): unknown[] {
  return getMetadataArgsStorage().columns.filter(({ target, options }) => {
    const isOwn = typeof target === 'function' && (target === entity || entity.prototype instanceof target);
    return isOwn && options.primary;
  });
}
