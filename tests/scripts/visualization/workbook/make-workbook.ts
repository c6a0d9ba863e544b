import { createHash } from 'node:crypto';
import { messagesFor } from '../../../../scripts/visualization/messages/messages';
import { createFormatter } from '../../../../scripts/visualization/number-format';
import { workbookChunks } from '../../../../scripts/visualization/workbook/write-workbook';
import { contentOf, rejectOf, salesRows, viewOf } from './samples';

// Makes a workbook of as many rows as the argument says, and prints its hash and the most memory taken.
const rowCount = Number(process.argv[2]);
const view = viewOf([...salesRows(10)], { rowCount, allRows: () => batchesOf(salesRows(rowCount)) });

/** Rows as a database gives them: a hundred at a time. */
function* batchesOf<Row>(rows: Iterable<Row>): Generator<Row[]> {
  let batch: Row[] = [];
  for (const row of rows) {
    batch.push(row);
    if (batch.length < 100) continue;
    yield batch;
    batch = [];
  }
  yield batch;
}

async function make(): Promise<void> {
  const hash = createHash('sha256');
  let memory = 0;
  const chunks = workbookChunks(
    contentOf([view], [rejectOf()]),
    createFormatter('en-US', 'EUR'),
    messagesFor('en'),
  );
  for await (const chunk of chunks) {
    hash.update(chunk);
    memory = Math.max(memory, process.memoryUsage.rss());
  }
  console.log(JSON.stringify({ hash: hash.digest('hex'), megabytes: memory / 2 ** 20 }));
}

make();
