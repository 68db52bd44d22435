import { at } from '../at.js';

/** What an answer adds to a subscale. */
export interface ScoreRow {
  readonly subscale: string;
  /** Null, with the value, for a constant that is added for everybody. */
  readonly variable: string | null;
  /** Null for a missing answer that counts like an answer. */
  readonly value: number | null;
  readonly coefficient: number;
}

type Answers = Readonly<Record<string, readonly (number | null)[]>>;

/**
 * The sum of the coefficients of each person's answers, for each subscale, as registers score questionnaires by a table.
 * A missing answer without a coefficient of its own makes the subscales that need it null. Throws a `RangeError` for a
 * table that contradicts itself, a variable that is not there, an answer that the table does not know and, unless
 * `acceptMissing`, a missing answer without a coefficient.
 */
export function scoreByTable(
  answers: Answers,
  table: readonly ScoreRow[],
  { acceptMissing = false }: { readonly acceptMissing?: boolean } = {},
): Readonly<Record<string, readonly (number | null)[]>> {
  const coefficients = readTable(table);
  const variables = [...new Set(table.flatMap(({ variable }) => (variable === null ? [] : [variable])))];
  const length = requireAnswers(answers, variables, table, acceptMissing);
  const scores: Record<string, (number | null)[]> = {};
  for (const [subscale, { constant, items }] of coefficients) {
    scores[subscale] = Array.from({ length }, (_, row) => {
      let sum: number | null = constant;
      for (const [variable, values] of items) {
        const coefficient = values.get(answers[variable]?.[row] ?? null);
        sum = sum === null || coefficient === undefined ? null : sum + coefficient;
      }
      return sum;
    });
  }
  return scores;
}

interface Subscale {
  constant: number;
  readonly items: Map<string, Map<number | null, number>>;
}

function readTable(table: readonly ScoreRow[]): ReadonlyMap<string, Subscale> {
  const subscales = new Map<string, Subscale>();
  const constants = new Set<string>();
  for (const { subscale, variable, value, coefficient } of table) {
    if (!Number.isFinite(coefficient)) {
      throw new RangeError(`A coefficient of ${subscale} is ${coefficient}: it must be a number.`);
    }
    const entry = subscales.get(subscale) ?? {
      constant: 0,
      items: new Map<string, Map<number | null, number>>(),
    };
    subscales.set(subscale, entry);
    if (variable === null) {
      if (value !== null) throw new RangeError(`${subscale} has a value ${value} of no variable.`);
      if (constants.has(subscale)) throw new RangeError(`${subscale} has two constants.`);
      constants.add(subscale);
      entry.constant = coefficient;
      continue;
    }
    const values = entry.items.get(variable) ?? new Map<number | null, number>();
    entry.items.set(variable, values);
    if (values.has(value))
      throw new RangeError(`${subscale} has two coefficients for ${variable} = ${value}.`);
    values.set(value, coefficient);
  }
  requireSameAnswers(subscales);
  return subscales;
}

/** An answer that one subscale knows must have a coefficient in every other subscale with the variable. */
function requireSameAnswers(subscales: ReadonlyMap<string, Subscale>): void {
  for (const [name, { items }] of subscales) {
    for (const [variable, values] of items) {
      if ([...values.keys()].every((value) => value === null)) continue;
      for (const other of subscales.values()) {
        for (const value of other.items.get(variable)?.keys() ?? []) {
          if (value !== null && !values.has(value)) {
            throw new RangeError(
              `${name} has no coefficient for ${variable} = ${value}, which another subscale has.`,
            );
          }
        }
      }
    }
  }
}

function requireAnswers(
  answers: Answers,
  variables: readonly string[],
  table: readonly ScoreRow[],
  acceptMissing: boolean,
): number {
  const missing = variables.filter((variable) => answers[variable] === undefined);
  if (missing.length > 0) throw new RangeError(`The answers lack ${missing.join(', ')}.`);
  const lengths = new Set(Object.values(answers).map((values) => values.length));
  if (lengths.size > 1) throw new RangeError('All variables must have as many answers.');
  for (const variable of variables) {
    const known = new Set(table.filter((row) => row.variable === variable).map((row) => row.value));
    (answers[variable] ?? []).forEach((value, row) => {
      if (known.has(value) || (value === null && acceptMissing)) return;
      throw new RangeError(
        value === null
          ? `${variable} is missing in row ${row + 1}, and the table has no coefficient for a missing answer.`
          : `${variable} is ${value} in row ${row + 1}: the table knows ${[...known].join(', ')}.`,
      );
    });
  }
  return variables.length === 0 ? 0 : at(Object.values(answers), 0).length;
}
