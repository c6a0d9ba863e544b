import { join } from 'node:path';
import { getMetadataArgsStorage } from 'typeorm';
import { discoverModules } from '../discovery';
import { Failure } from '../failure';

export type EntityClass = new () => object;

/**
 * Every entity of `models/`, one per file.
 *
 * @throws Failure naming the file that exports no entity, or more than one.
 */
export function discoverEntities(onSkipped: (message: string) => void): EntityClass[] {
  return discoverModules(join(__dirname, '..', '..', 'models'), onSkipped).map(({ file, exports }) => {
    const entities = Object.values(exports).filter(isEntity);
    const [entity] = entities;
    if (!entity || entities.length > 1) {
      throw new Failure(
        `${file} exports ${entities.length} entities, expected 1; decorate its class with @Entity('table_name') and @Column, ` +
          'or move what entities share to models/shared/',
      );
    }
    return entity;
  });
}

function isEntity(value: unknown): value is EntityClass {
  return getMetadataArgsStorage().tables.some(({ target, type }) => target === value && type === 'regular');
}
