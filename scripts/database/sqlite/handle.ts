import type { Database } from 'better-sqlite3';
import type { DataSource } from 'typeorm';

/** The driver's own handle, for prepared statements. */
export function handleOf(dataSource: DataSource): Database {
  return driverOf(dataSource).databaseConnection;
}

/** Makes a data source go on with another handle. Only before its first statement: it keeps those it has prepared. */
export function replaceHandle(dataSource: DataSource, handle: Database): void {
  driverOf(dataSource).databaseConnection = handle;
}

function driverOf({ driver }: DataSource): { databaseConnection: Database } {
  return driver as unknown as { databaseConnection: Database };
}
