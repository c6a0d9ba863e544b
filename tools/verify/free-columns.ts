/** Generated ids, places and times: all that two databases of the same content may differ in. */
export const freeColumns: ReadonlySet<string> = new Set([
  ...['import_id', 'sale_id', 'rejected_row_id', 'analysis_id', 'notice_id'],
  ...['path', 'inode', 'changed_at'],
  ...['verified_at', 'started_at', 'finished_at', 'modified_at', 'computed_at', 'analysis_date'],
]);
