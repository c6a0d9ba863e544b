import type { EntityManager } from 'typeorm';

/** The table that lists transactions of others, and the name of all that fills it. */
const NAME = 'written_elsewhere';
/** What the transaction of a run says of itself. */
const OURS = 'sales_analysis.is_run';

/**
 * Knows whether another program has written into our tables since our last run: a trigger per table, which runs do not
 * set off, notes each transaction that did. The note is saved with the rows, or with none of them; the statistics of a
 * server come ten seconds late. A table without its trigger counts as written elsewhere.
 */
export class LastWrite {
  private hasNotes = false;
  private isNoted = true;
  /** Tables that are there, and whose trigger is not. */
  private unwatched: string[] = [];

  get writtenElsewhere(): boolean {
    return this.hasNotes || !this.isNoted || this.unwatched.length > 0;
  }

  /** Under the lock; changes nothing. */
  async begin(manager: EntityManager): Promise<void> {
    const names = manager.connection.entityMetadatas.map(({ tableName }) => tableName);
    await manager.query(`SELECT set_config('${OURS}', 'on', TRUE)`);
    const tables: { name: string; watched: boolean }[] = await manager.query(
      `SELECT class.relname AS name, EXISTS (
         SELECT FROM pg_trigger WHERE tgrelid = class.oid AND tgname = '${NAME}' AND tgenabled = 'A'
       ) AS watched
       FROM pg_class class
       WHERE class.relnamespace = CAST(quote_ident(current_schema()) AS regnamespace) AND class.relname = ANY($1)`,
      [[NAME, ...names]],
    );
    this.isNoted = tables.some(({ name }) => name === NAME);
    this.unwatched = tables.filter(({ name, watched }) => name !== NAME && !watched).map(({ name }) => name);
    if (!this.isNoted) return;
    const [found] = await manager.query(`SELECT EXISTS (SELECT FROM ${NAME}) AS found`);
    this.hasNotes = found.found;
  }

  /**
   * Watches the tables that are not watched yet, and takes back the notes that this run has heeded.
   *
   * @param created tables that the run has made.
   */
  async watch(manager: EntityManager, created: ReadonlySet<string>): Promise<void> {
    const tables = new Set([...created, ...this.unwatched]);
    const statements: string[] = [];
    if (!this.isNoted) statements.push(`CREATE TABLE ${NAME} (transaction xid8 PRIMARY KEY)`);
    if (tables.size > 0) statements.push(noteTransaction);
    for (const table of tables) {
      const name = manager.connection.driver.escape(table);
      statements.push(
        `CREATE OR REPLACE TRIGGER ${NAME} AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON ${name} FOR EACH STATEMENT
         WHEN (current_setting('${OURS}', TRUE) IS DISTINCT FROM 'on') EXECUTE FUNCTION ${NAME}()`,
        // Also for what replication or a restored dump writes.
        `ALTER TABLE ${name} ENABLE ALWAYS TRIGGER ${NAME}`,
      );
    }
    if (this.hasNotes) statements.push(`DELETE FROM ${NAME}`);
    if (statements.length > 0) await manager.query(statements.join(';\n'));
  }
}

/** With the rights of its owner: who may write sales need not know of the notes. */
const noteTransaction = `
  CREATE OR REPLACE FUNCTION ${NAME}() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  BEGIN
    EXECUTE format('INSERT INTO %I.${NAME} VALUES (pg_current_xact_id()) ON CONFLICT DO NOTHING', TG_TABLE_SCHEMA);
    RETURN NULL;
  END $$`;
