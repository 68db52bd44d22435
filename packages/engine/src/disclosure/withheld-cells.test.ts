import { describe, expect, it } from '@jest/globals';
import { Adversary } from '@kvalreg/test-environment';
import { countCube, type Entry } from './count-cube.js';
import { isEmpty } from './disclosure-limits.js';
import { withheldCells } from './withheld-cells.js';

const limits = { smallestN: 5, smallestCell: 0 };
const names = (count: number) => Array.from({ length: count }, (_, at) => `v${String(at)}`);

/** A table of two axes, and which of its cells, row by row, are withheld. */
function decided(numbers: readonly (readonly number[])[], unitAxis: number | null = null) {
  const [rows, columns] = [names(numbers.length), names(numbers[0]?.length ?? 0)];
  const entries = numbers.flatMap((row, r) =>
    row.map((n, c): Entry => ({ place: [[rows[r] ?? ''], [columns[c] ?? '']], counts: [n, n] })),
  );
  const cube = countCube([{ levels: ['row'] }, { levels: ['column'] }], 2, entries, (counts) =>
    isEmpty(counts, limits),
  );
  const isWithheld = withheldCells(cube, { limits, unitAxis });
  return {
    cells: rows.map((row) => columns.map((column) => isWithheld([1, 1], [[row], [column]]))),
    rows: rows.map((row) => isWithheld([1, 0], [[row], []])),
    columns: columns.map((column) => isWithheld([0, 1], [[], [column]])),
    all: isWithheld([0, 0], [[], []]),
  };
}
const marks = (cells: readonly (readonly boolean[])[]) =>
  cells.map((row) => row.map((isWithheld) => (isWithheld ? 'x' : '.')).join(''));

describe('withheldCells', () => {
  it('shows everything where everything is large, and nothing where all together are few', () => {
    const large = decided([
      [9, 9],
      [9, 9],
    ]);
    expect(marks(large.cells)).toEqual(['..', '..']);
    const few = decided([
      [1, 1],
      [1, 1],
    ]);
    expect(few).toMatchObject({ all: true, rows: [true, true], columns: [true, true] });
    expect(marks(few.cells)).toEqual(['xx', 'xx']);
  });

  it('withholds the corners of a rectangle around a small number, of the smallest numbers', () => {
    const { cells, rows, columns, all } = decided([
      [2, 20, 10, 30],
      [30, 30, 30, 30],
      [9, 30, 8, 30],
    ]);
    expect(marks(cells)).toEqual(['x.x.', '....', 'x.x.']);
    expect([...rows, ...columns, all]).not.toContain(true);
  });

  it('withholds a row with its parts where it is few together, and the smallest of the others beside it', () => {
    const { cells, rows, columns } = decided([
      [1, 2, 1],
      [20, 20, 20],
      [10, 20, 20],
    ]);
    expect(rows).toEqual([true, false, true]);
    expect(columns).toEqual([false, false, false]);
    expect(marks(cells)).toEqual(['xxx', '...', 'xxx']);
  });

  it('withholds more until the withheld parts of a total are enough together', () => {
    const numbers = [
      [1, 1, 9, 40],
      [1, 1, 30, 40],
      [40, 40, 40, 40],
    ];
    const hidden = decided(numbers).cells;
    numbers.forEach((row, r) => {
      const sum = row.reduce((total, n, c) => total + (hidden[r]?.[c] ? n : 0), 0);
      expect(sum === 0 || sum >= limits.smallestN).toBe(true);
    });
    expect(hidden[0]?.[2]).toBe(true);
    expect(hidden[1]?.[2]).toBe(true);
  });

  it('does not leave a withheld number alone between others that keep each other', () => {
    // Every row and column has two withheld numbers or none, and still the one at the corner of the two squares follows.
    const numbers = [
      [4, 4, 30, 4, 30],
      [4, 4, 30, 30, 30],
      [30, 30, 30, 30, 30],
      [30, 30, 30, 4, 4],
      [30, 30, 30, 4, 4],
    ];
    const follows = (hidden: readonly (readonly boolean[])[]) => {
      const adversary = new Adversary(25);
      for (let r = 0; r < 5; r++) {
        adversary.learn(names(5).map((_, c) => r * 5 + c));
        adversary.learn(names(5).map((_, c) => c * 5 + r));
        for (let c = 0; c < 5; c++) if (!hidden[r]?.[c]) adversary.learn([r * 5 + c]);
      }
      return adversary.knows([3]);
    };
    expect(follows(numbers.map((row) => row.map((n) => n < 5)))).toBe(true);
    const { cells } = decided(numbers);
    expect(cells[0]?.[3]).toBe(true);
    expect(follows(cells)).toBe(false);
  });

  it('keeps a number from units that know their own, with two others at least', () => {
    const numbers = [[3], [14], [20], [90]];
    expect(marks(decided(numbers).cells)).toEqual(['x', 'x', '.', '.']);
    expect(marks(decided(numbers, 0).cells)).toEqual(['x', 'x', 'x', '.']);
    // The third knows its own 14: the four of the two others are still too few.
    const few = [[2], [2], [14], [20], [90]];
    expect(marks(decided(few).cells)).toEqual(['x', 'x', 'x', '.', '.']);
    expect(marks(decided(few, 0).cells)).toEqual(['x', 'x', 'x', 'x', '.']);
  });

  it('takes no case for few cases, so that nobody can tell them apart', () => {
    const { cells } = decided([
      [0, 20, 30],
      [20, 20, 30],
      [30, 30, 30],
    ]);
    expect(marks(cells)).toEqual(['xx.', 'xx.', '...']);
  });

  it('leaves out values that nobody is behind', () => {
    const { cells, rows } = decided([
      [0, 0],
      [20, 20],
      [20, 20],
    ]);
    expect(rows).toEqual([false, false, false]);
    expect(marks(cells)).toEqual(['..', '..', '..']);
  });

  it('decides coarser tables without regard to finer ones', () => {
    const fine = decided([
      [2, 20],
      [20, 20],
      [30, 30],
    ]);
    const coarse = decided([[22], [40], [60]]);
    expect(fine.rows).toEqual(coarse.rows);
    expect(marks(fine.cells)).toEqual(['xx', 'xx', '..']);
  });
});
