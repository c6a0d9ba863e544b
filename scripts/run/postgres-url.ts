/** How the address of a database on PostgreSQL begins; any other is the path of a SQLite file. */
export const POSTGRES_URL = /^postgres(ql)?:/i;
