import { checkEvidence, checkSettled } from '../../../../../scripts/import/reading/cells/check-notation';
import { type Notation, newNotation, readCell } from '../../../../../scripts/import/reading/cells/notation';
import { Failure } from '../../../../../scripts/run/failure';

type Choice = 'a' | 'b';

/** A cell is written as what it means under each choice: `1:2`, or `1:` where it does not fit the second. */
const parseUnder = (text: string) => (choice: Choice) => text.split(':')[choice === 'a' ? 0 : 1] || undefined;

function read(notation: Notation<Choice>, ...cells: string[]): (string | undefined)[] {
  return cells.map((value, index) =>
    readCell(notation, { line: index + 2, column: 'date', value }, parseUnder(value)),
  );
}

const undecided = () => newNotation<Choice>(['a', 'b'], undefined);

describe('A new notation', () => {
  test('starts with the first choice', () => {
    expect(undecided()).toEqual({ choices: ['a', 'b'], choice: 'a', decided: false, evidence: {} });
  });
  test('is what the user decided', () => {
    expect(newNotation(['a', 'b'], 'b')).toEqual({
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
    shown: { open: { line: 3, column: 'date', value: '1:2' }, isMixed: true },
  },
  {
    description: 'The first cell that fits only the choice is evidence for it',
    cells: ['1:2', '3:', '4:'],
    values: ['1', '3', '4'],
    shown: {
      open: { line: 2, column: 'date', value: '1:2' },
      isMixed: true,
      evidence: { a: { line: 3, column: 'date', value: '3:' } },
    },
  },
  {
    description: 'The first cell that fits only the other choice is evidence for that',
    cells: [':1', ':2'],
    values: [undefined, undefined],
    shown: { evidence: { b: { line: 2, column: 'date', value: ':1' } } },
  },
  {
    description: 'Evidence for one choice does not hide evidence for the other',
    cells: ['1:', ':2'],
    values: ['1', undefined],
    shown: {
      evidence: { a: { line: 2, column: 'date', value: '1:' }, b: { line: 3, column: 'date', value: ':2' } },
    },
  },
];

test.each(gathered)('$description', ({ cells, values, shown }) => {
  const notation = undecided();
  expect(read(notation, ...cells)).toEqual(values);
  const { weight, ...others } = notation;
  expect(others).toEqual({ ...undecided(), ...shown });
});

test('What the user decided needs no evidence', () => {
  const notation = newNotation<Choice>(['a', 'b'], 'b');
  expect(read(notation, '1:', ':2', '3:4')).toEqual([undefined, '2', '4']);
  expect(notation).toEqual(newNotation(['a', 'b'], 'b'));
});

describe('A cell is read once', () => {
  const readAgain = (notation: Notation<Choice>, value: string) => {
    const parsed: Choice[] = [];
    readCell(notation, { line: 3, column: 'date', value }, (choice) => {
      parsed.push(choice);
      return 'value';
    });
    return parsed;
  };

  test('where its value was counted before', () => {
    const notation = undecided();
    read(notation, '1:', '2:3');
    expect(['1:', '2:3', '4:'].map((value) => readAgain(notation, value))).toEqual([
      ['a'],
      ['a'],
      ['a', 'b'],
    ]);
  });

  test('where enough others have shown how the column is written', () => {
    const notation = undecided();
    read(notation, ...Array.from({ length: 500 }, (_, number) => `${number}:`));
    expect(readAgain(notation, '501:')).toEqual(['a']);
    expect(notation.weight).toEqual({ deciding: 500, undecided: 0, seen: {}, steps: {} });
  });
});

function check(notation: Notation): void {
  expect(checkEvidence(notation, 'sales.csv', 'date-format')).toBe(true);
  checkSettled(notation, 'sales.csv', 'date-format');
}

describe('Checking a column', () => {
  const fine: { description: string; cells: string[] }[] = [
    { description: 'without cells', cells: [] },
    { description: 'whose cells all have one meaning', cells: ['1:1'] },
    { description: 'with two meanings and evidence', cells: ['1:2', '3:'] },
    { description: 'with evidence before two meanings', cells: ['3:', '1:2'] },
  ];
  test.each(fine)('passes one $description', ({ cells }) => {
    const notation = undecided();
    read(notation, ...cells);
    expect(() => check(notation)).not.toThrow();
    expect(notation.choice).toBe('a');
  });

  test('asks for another attempt where only the other choice fits', () => {
    const notation = undecided();
    read(notation, '1:2', ':3');
    expect(checkEvidence(notation, 'sales.csv', 'date-format')).toBe(false);
    expect(notation.choice).toBe('a');
  });

  test('stops where the column is written in both ways', () => {
    const notation = undecided();
    read(notation, '1:', ':2');
    expect(() => check(notation)).toThrow(
      new Failure(
        'sales.csv: the date column is written in two ways: "1:" in line 2 can only be a, ":2" in line 3 only b. ' +
          'Make the column uniform, or settle it, rows that do not fit are then refused: ' +
          'write date-format = a or date-format = b into sales-analysis.ini in the data folder, or say --date-format a or --date-format b',
      ),
    );
  });

  test('stops where it is written in both ways, also where it began with the second choice', () => {
    const notation: Notation<Choice> = { ...undecided(), choice: 'b' };
    read(notation, ':1', '2:');
    expect(() => check(notation)).toThrow('"2:" in line 3 can only be a, ":1" in line 2 only b.');
  });

  test('stops where both choices are open to the end', () => {
    const notation = undecided();
    read(notation, '1:1', '1:2');
    expect(() => check(notation)).toThrow(
      new Failure(
        'sales.csv: the date column can be read in two ways: "1:2" in line 3 and every other value fit both a and b. ' +
          'To settle it, write date-format = a or date-format = b into sales-analysis.ini in the data folder, ' +
          'or say --date-format a or --date-format b',
      ),
    );
  });

  test('passes whatever the user decided', () => {
    const notation = newNotation<Choice>(['a', 'b'], 'a');
    read(notation, '1:', ':2', '3:4');
    expect(() => check(notation)).not.toThrow();
    expect(notation.choice).toBe('a');
  });
});

test('A notation survives being stored', () => {
  const notation = undecided();
  read(notation, '1:2', '3:');
  expect(JSON.parse(JSON.stringify(notation))).toEqual(notation);
});
