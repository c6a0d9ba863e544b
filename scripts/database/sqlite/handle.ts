import type { Database } from 'better-sqlite3';
import type { DataSource } from 'typeorm';

/** The driver's own handle, for prepared statements. */
export function handleOf(dataSource: DataSource): Database {
  return (dataSource.driver as unknown as { databaseConnection: Database }).databaseConnection;
}
