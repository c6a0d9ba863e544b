// Loaded before the program (node --require): breaks its connection at the first statement that fits BREAK_AT.
// BREAK_HOW is "idle" (before the statement is sent, and the program is told by then) or "busy" (once it is sent);
// BREAK_PID is a server's main process and BREAK_SIGNAL what ends it; without them the server ends the connection.
const { createRequire } = require('node:module');
const { isMainThread } = require('node:worker_threads');

if (isMainThread && process.argv[1]?.endsWith('main.js')) {
  const { Client } = createRequire(process.argv[1])('pg');
  const { query } = Client.prototype;
  const at = new RegExp(process.env.BREAK_AT);
  let isBroken = false;
  let isOurs = false;

  const end = async ({ processID, connectionParameters }) => {
    if (process.env.BREAK_PID)
      return void process.kill(Number(process.env.BREAK_PID), process.env.BREAK_SIGNAL);
    isOurs = true;
    const { host, port, user, database } = connectionParameters;
    const other = new Client({ host, port, user, database });
    await other.connect();
    await other.query(`SELECT pg_terminate_backend(${processID})`);
    await other.end();
  };

  Client.prototype.query = function (config, ...rest) {
    const text = typeof config === 'string' ? config : (config.text ?? config.cursor?.text ?? '');
    if (isBroken || isOurs || !at.test(text)) return query.call(this, config, ...rest);
    isBroken = true;
    if (process.env.BREAK_HOW === 'busy') {
      const result = query.call(this, config, ...rest);
      end(this);
      return result;
    }
    const broken = new Promise((resolve) => this.once('end', resolve));
    return Promise.all([end(this), broken]).then(() => query.call(this, config, ...rest));
  };
}
