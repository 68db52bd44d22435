/** A sum of named unknowns, each with its factor. */
export type Sum = Readonly<Record<string, number>>;

const prime = 32_749;
const mod = (value: number) => ((value % prime) + prime) % prime;

/**
 * Somebody who writes down an equation for every number that is shown and for everything known of how numbers hang
 * together, and solves them all. Only the factors matter for what can be solved. Whole numbers modulo a prime, so that
 * nothing is rounded.
 */
export class Equations {
  private readonly rows: { readonly lead: string; readonly row: Map<string, number> }[] = [];

  /** Learns the value of a sum. */
  learn(sum: Sum): void {
    const row = this.reduced(sum);
    const [lead] = row.keys();
    if (lead === undefined) return;
    const inverse = power(row.get(lead) ?? 1, prime - 2);
    this.rows.push({ lead, row: new Map([...row].map(([name, factor]) => [name, mod(factor * inverse)])) });
  }

  /** Whether the value of a sum follows from what was learned. */
  knows(sum: Sum): boolean {
    return this.reduced(sum).size === 0;
  }

  private reduced(sum: Sum): Map<string, number> {
    const left = new Map(Object.entries(sum).map(([name, factor]) => [name, mod(factor)]));
    for (const { lead, row } of this.rows) {
      const factor = left.get(lead) ?? 0;
      if (factor === 0) continue;
      for (const [name, known] of row) {
        const value = mod((left.get(name) ?? 0) - factor * known);
        if (value === 0) left.delete(name);
        else left.set(name, value);
      }
    }
    return left;
  }
}

function power(base: number, exponent: number): number {
  let result = 1;
  for (let [square, left] = [mod(base), exponent]; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result = mod(result * square);
    square = mod(square * square);
  }
  return result;
}
