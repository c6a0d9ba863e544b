import {
  checkEvidence,
  checkSettled,
  newReading,
  type Reading,
  ReadingContradicted,
  readCell,
} from '../../../../../scripts/import/reading/cells/reading';
import { Failure } from '../../../../../scripts/run/failure';

type Choice = 'a' | 'b';

/** A cell is written as what it means under each choice: `1:2`, or `1:` where it does not fit the second. */
const parseUnder = (text: string) => (choice: Choice) => text.split(':')[choice === 'a' ? 0 : 1] || undefined;

function read(reading: Reading<Choice>, ...cells: string[]): (string | undefined)[] {
  return cells.map((value, index) => readCell(reading, { line: index + 2, value }, parseUnder(value)));
}

const undecided = () => newReading<Choice>(['a', 'b'], undefined);

describe('A new reading', () => {
  test('starts with the first choice', () => {
    expect(undecided()).toEqual({ choices: ['a', 'b'], choice: 'a', decided: false, evidence: {} });
  });
  test('is what the user decided', () => {
    expect(newReading(['a', 'b'], 'b')).toEqual({
      choices: ['a', 'b'],
      choice: 'b',
      decided: true,
      evidence: {},
    });
  });
});

const gathered: { description: string; cells: string[]; values: (string | undefined)[]; shown: object }[] = [
  {
    description: 'Cells with one meaning show nothing',
    cells: ['1:1', '2:2'],
    values: ['1', '2'],
    shown: {},
  },
  {
    description: 'Cells that fit neither show nothing',
    cells: [':', ':'],
    values: [undefined, undefined],
    shown: {},
  },
  {
    description: 'The first cell with two meanings leaves it open',
    cells: ['1:1', '1:2', '3:4'],
    values: ['1', '1', '3'],
    shown: { open: { line: 3, value: '1:2' } },
  },
  {
    description: 'The first cell that fits only the choice is evidence for it',
    cells: ['1:2', '3:', '4:'],
    values: ['1', '3', '4'],
    shown: { open: { line: 2, value: '1:2' }, evidence: { a: { line: 3, value: '3:' } } },
  },
  {
    description: 'The first cell that fits only the other choice is evidence for that',
    cells: [':1', ':2'],
    values: [undefined, undefined],
    shown: { evidence: { b: { line: 2, value: ':1' } } },
  },
  {
    description: 'Evidence for one choice does not hide evidence for the other',
    cells: ['1:', ':2'],
    values: ['1', undefined],
    shown: { evidence: { a: { line: 2, value: '1:' }, b: { line: 3, value: ':2' } } },
  },
];

test.each(gathered)('$description', ({ cells, values, shown }) => {
  const reading = undecided();
  expect(read(reading, ...cells)).toEqual(values);
  expect(reading).toEqual({ ...undecided(), ...shown });
});

test('What the user decided needs no evidence', () => {
  const reading = newReading<Choice>(['a', 'b'], 'b');
  expect(read(reading, '1:', ':2', '3:4')).toEqual([undefined, '2', '4']);
  expect(reading).toEqual(newReading(['a', 'b'], 'b'));
});

test('Once the choice has proved itself, cells that fit it are read once', () => {
  const reading = undecided();
  read(reading, '1:');
  const parsed: Choice[] = [];
  readCell(reading, { line: 3, value: '' }, (choice) => {
    parsed.push(choice);
    return 'value';
  });
  expect(parsed).toEqual(['a']);
});

function check(reading: Reading): void {
  checkEvidence(reading, 'sales.csv: the date column', '--date-format');
  checkSettled(reading, 'sales.csv: the date column', '--date-format');
}

describe('Checking a column', () => {
  const fine: { description: string; cells: string[] }[] = [
    { description: 'without cells', cells: [] },
    { description: 'whose cells all have one meaning', cells: ['1:1'] },
    { description: 'with two meanings and evidence', cells: ['1:2', '3:'] },
    { description: 'with evidence before two meanings', cells: ['3:', '1:2'] },
  ];
  test.each(fine)('passes one $description', ({ cells }) => {
    const reading = undecided();
    read(reading, ...cells);
    expect(() => check(reading)).not.toThrow();
    expect(reading.choice).toBe('a');
  });

  test('turns to the other choice where only that fits', () => {
    const reading = undecided();
    read(reading, '1:2', ':3');
    expect(() => check(reading)).toThrow(ReadingContradicted);
    expect(reading.choice).toBe('b');
  });

  test('stops where the column is written in both ways', () => {
    const reading = undecided();
    read(reading, '1:', ':2');
    expect(() => check(reading)).toThrow(
      new Failure(
        'sales.csv: the date column is written in two ways: "1:" in line 2 can only be a, ":2" in line 3 only b. ' +
          'Make the column uniform, or say with --date-format which one it is; rows that do not fit are then refused',
      ),
    );
  });

  test('stops where it is written in both ways after turning to the other choice', () => {
    const reading: Reading<Choice> = { ...undecided(), choice: 'b' };
    read(reading, ':1', '2:');
    expect(() => check(reading)).toThrow('"2:" in line 3 can only be a, ":1" in line 2 only b.');
  });

  test('stops where both choices are open to the end', () => {
    const reading = undecided();
    read(reading, '1:1', '1:2');
    expect(() => check(reading)).toThrow(
      new Failure(
        'sales.csv: the date column can be read in two ways: "1:2" in line 3 and every other value fit both a and b. ' +
          'Say which one it is with --date-format a or --date-format b',
      ),
    );
  });

  test('passes whatever the user decided', () => {
    const reading = newReading<Choice>(['a', 'b'], 'a');
    read(reading, '1:', ':2', '3:4');
    expect(() => check(reading)).not.toThrow();
    expect(reading.choice).toBe('a');
  });
});

test('A reading survives being stored', () => {
  const reading = undecided();
  read(reading, '1:2', '3:');
  expect(JSON.parse(JSON.stringify(reading))).toEqual(reading);
});
