/**
 * Somebody who writes down an equation for every number that is shown, over the unknown numbers of cases that agree in
 * everything, and solves them all together. Written without regard to how figures are protected. Only which cases a
 * number counts matters: what can be solved is the same for n, for k and for every other number that adds up.
 */
export class Adversary {
  private readonly rows: number[][] = [];
  private readonly seen = new Set<string>();
  private readonly size: number;

  constructor(size: number) {
    this.size = size;
  }

  /** Learns the sum of some unknowns. */
  learn(cells: readonly number[]): void {
    const key = cells.join();
    if (this.seen.has(key)) return;
    this.seen.add(key);
    const row = this.reduced(cells);
    const lead = row.findIndex((value) => value !== 0);
    if (lead === -1) return;
    const inverse = power(row[lead] ?? 1, prime - 2);
    this.rows.push(row.map((value) => (value * inverse) % prime));
  }

  /** Whether the sum of some unknowns follows from what was learned. */
  knows(cells: readonly number[]): boolean {
    return this.reduced(cells).every((value) => value === 0);
  }

  /** What remains of a sum after every equation was taken from it that helps. */
  private reduced(cells: readonly number[]): number[] {
    const row = Array.from({ length: this.size }, () => 0);
    for (const cell of cells) row[cell] = 1;
    for (const known of this.rows) {
      const lead = known.findIndex((value) => value !== 0);
      const factor = row[lead] ?? 0;
      if (factor === 0) continue;
      for (let at = lead; at < row.length; at++) {
        row[at] = ((row[at] ?? 0) + (prime - factor) * (known[at] ?? 0)) % prime;
      }
    }
    return row;
  }
}

/** Whole numbers modulo a prime: no rounding. */
const prime = 32_749;

function power(base: number, exponent: number): number {
  let result = 1;
  for (let [square, left] = [base % prime, exponent]; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result = (result * square) % prime;
    square = (square * square) % prime;
  }
  return result;
}
