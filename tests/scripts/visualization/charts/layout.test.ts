import { scaleOf } from '../../../../scripts/visualization/charts/scale';
import { spread } from '../../../../scripts/visualization/charts/spread';
import { labelAndNumber, plainText, truncate, wrap } from '../../../../scripts/visualization/charts/text';
import { textWidth } from '../../../../scripts/visualization/charts/text-width';

describe('an axis', () => {
  it.each([
    [
      [0, 87],
      [0, 20, 40, 60, 80, 100],
    ],
    [
      [-3, 7],
      [-4, -2, 0, 2, 4, 6, 8],
    ],
    [
      [0, 0.6],
      [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6],
    ],
    [[0], [0, 1]],
    [
      [5000, 5000],
      [5000, 5100],
    ],
    [[], [0, 1]],
  ])('for %j has ticks at %j', (values, ticks) => {
    expect(scaleOf(values, 6).ticks).toEqual(ticks);
  });

  it('holds all values in no more steps than allowed', () => {
    for (let power = -6; power < 15; power++) {
      for (const [low, high] of [
        [0, 1.01],
        [-0.37, 9.3],
        [4.9, 5.1],
        [-8, -1],
      ] as const) {
        const values = [low * 10 ** power, high * 10 ** power] as const;
        const scale = scaleOf([...values], 5);
        expect(scale.low).toBeLessThanOrEqual(values[0]);
        expect(scale.high).toBeGreaterThanOrEqual(values[1]);
        expect(scale.ticks.length).toBeLessThanOrEqual(6);
        expect(scale.ticks.length).toBeGreaterThan(1);
      }
    }
  });
});

describe('labels beside lines', () => {
  it('stay where they belong while there is room', () => {
    expect(spread([50, 10, 90], 16, 0, 100)).toEqual([50, 10, 90]);
  });

  it('are moved apart, in the order of where they belong, within their limits', () => {
    expect(spread([50, 50], 16, 0, 100)).toEqual([42, 58]);
    expect(spread([3, 1, 2], 16, 0, 100)).toEqual([32, 0, 16]);
    expect(spread([99, 99, 99], 16, 0, 100)).toEqual([68, 84, 100]);
  });

  it('come nearer to each other where there is too little room', () => {
    expect(spread([0, 0, 0], 16, 0, 20)).toEqual([0, 10, 20]);
  });
});

describe('texts', () => {
  it('lose what XML and readers cannot stand', () => {
    expect(plainText(' a\u0000\ud800\uffff\u202e\n\tb ')).toBe('a b');
    expect(plainText(`Z${'\u0335'.repeat(50)}`).length).toBeLessThan(6);
  });

  it('are cut between what a reader takes for letters', () => {
    expect(truncate('Marseille', 200, 12)).toBe('Marseille');
    expect(truncate('Marseille', 40, 12)).toBe('Mar…');
    expect(truncate('e\u0301'.repeat(20), 40, 12)).toBe(`${'e\u0301'.repeat(3)}…`);
  });

  it('keep their number behind them, whichever way they are read', () => {
    expect(labelAndNumber('Paris', '12')).toBe('Paris 12');
    expect(labelAndNumber('שלום', '12')).toBe('\u2068שלום\u2069 12');
    expect(labelAndNumber('', '12')).toBe('12');
  });

  it('are wrapped at spaces, and cut where they have none', () => {
    expect(wrap('one two three', 45, 12, 3)).toEqual(['one two', 'three']);
    expect(wrap('one two three', 45, 12, 1)).toEqual(['one t…']);
    expect(wrap('WWWWWWWW', 45, 12, 2)).toEqual(['WWW', 'WW…']);
    expect(wrap('', 45, 12, 2)).toEqual([]);
  });

  it('have the width of Arial, also with accents', () => {
    expect(textWidth('Store Amsterdam Noord 12', 12)).toBeCloseTo(146, 0);
    expect(textWidth('Étretat', 12)).toBe(textWidth('Etretat', 12));
  });
});
