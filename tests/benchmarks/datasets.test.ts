import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { appendDay, otherQuantities } from '../../benchmarks/datasets';
import { cleanFiles, folderWith } from '../support/command';

it('A day of any number of sales is appended, whole lines only, and taken off again', () => {
  const folder = folderWith(cleanFiles);
  const read = () => readFileSync(join(folder, 'sales.csv'), 'utf8');
  for (const sales of [1, 2, 5]) {
    const takeOff = appendDay(folder, sales);
    const lines = read().slice(cleanFiles['sales.csv'].length).trimEnd().split('\n');
    const [first, second] = ['2026-01-01,P1,3,S1', '2026-01-01,P2,1,S2'];
    expect(lines).toEqual([first, second, first, second, first].slice(0, sales));
    takeOff();
    expect(read()).toBe(cleanFiles['sales.csv']);
  }
});

it('Every line gets another quantity, and its own back', () => {
  const folder = folderWith(cleanFiles);
  const read = () => readFileSync(join(folder, 'sales.csv'), 'utf8');
  const takeBack = otherQuantities(folder);
  expect(read()).toBe('date,product_id,quantity,store_id\n2024-01-31,P1,4,S1\n2024-02-01,P2,2,S2\n');
  takeBack();
  expect(read()).toBe(cleanFiles['sales.csv']);
});
