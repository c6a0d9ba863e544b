// Answers queries of ask.ts: here somebody may wait for the network.
const { parentPort } = require('node:worker_threads');
const { Client, types } = require('pg');

const { INT8, NUMERIC, DATE } = types.builtins;
const getTypeParser = (type, format) => {
  if (type === INT8 || type === NUMERIC) return Number;
  return type === DATE ? String : types.getTypeParser(type, format);
};
/** A server takes so many connections only: of the last database asked. */
let last;

async function answer({ url, sql }) {
  if (last?.url !== url) {
    await last?.client.end();
    last = { url, client: new Client({ connectionString: url, types: { getTypeParser } }) };
    last.client.on('error', () => {});
    await last.client.connect();
  }
  const result = [await last.client.query({ text: sql, rowMode: 'array' })].flat().at(-1);
  return { names: result.fields.map(({ name }) => name), rows: result.rows };
}

parentPort.on('message', async ({ port, flag, ...question }) => {
  const reply = await answer(question).catch((error) => {
    last = undefined;
    return { error: error.message };
  });
  port.postMessage(reply);
  Atomics.store(flag, 0, 1);
  Atomics.notify(flag, 0);
});
