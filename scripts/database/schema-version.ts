/**
 * The version of the schema, written into every database. Raise it with every change to the tables: a program that is
 * older than a database then stops instead of writing half of its columns.
 */
export const SCHEMA_VERSION = 5;
