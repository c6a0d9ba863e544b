import { packList, wholeNumbers } from '../../../../../scripts/visualization/report/data/pack-list';

it.each([
  ['as they stand', [5, 3, 9, null], { list: [5, 3, 9, null] }],
  ['as steps, where they grow slowly', [1000, 1001, 1002, 1004, 1005], { steps: [1000, 1, 1, 2, 1] }],
  ['as runs, where they repeat', [7, 7, 7, 7, 7, null, null, null], { runs: [7, 5, null, 3] }],
  ['none', [], { list: [] }],
])('Numbers are written in the shortest way: %s', (_, values, packed) => {
  expect(packList(values)).toEqual(packed);
});

it.each([
  [[1, -2, null], { decimals: 0, whole: [1, -2, null] }],
  [[1.5, 2.25, null, 0], { decimals: 2, whole: [150, 225, null, 0] }],
  [[0.1, 0.2, 1.005], { decimals: 3, whole: [100, 200, 1005] }],
  [[1 / 3], undefined],
  [[2 ** 53 / 10], undefined],
])('Numbers are whole ones with up to three decimals, or stay as they are: %j', (values, whole) => {
  expect(wholeNumbers(values)).toEqual(whole);
});
