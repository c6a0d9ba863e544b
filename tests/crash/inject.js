// Loaded before the program (node --require): makes one SQL statement fail as a broken disk would, or sends the
// program a signal in the middle of it. INJECT="COMMIT:SQLITE_IOERR_FSYNC" or INJECT="INSERT INTO:SIGTERM".
const Database = require('better-sqlite3');

const [statement, event] = process.env.INJECT.split(':');
const { prepare } = Database.prototype;
let isSent = false;

Database.prototype.prepare = function (sql) {
  const prepared = prepare.call(this, sql);
  if (!sql.startsWith(statement)) return prepared;
  for (const method of ['run', 'all', 'get']) {
    const execute = prepared[method];
    prepared[method] = (...parameters) => {
      if (!event.startsWith('SQLITE')) {
        // Once: a second signal ends the program wherever it is.
        if (!isSent) process.kill(process.pid, event);
        isSent = true;
      } else throw new Database.SqliteError('disk I/O error', event);
      return execute.apply(prepared, parameters);
    };
  }
  return prepared;
};
