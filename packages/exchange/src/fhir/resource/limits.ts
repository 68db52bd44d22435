/** What a file may hold at most, so that every file is answered in bounded time. */
export const fhirLimits = {
  characters: 20_000_000,
  /** Brackets within brackets. */
  nesting: 250,
  items: 5_000,
  options: 1_000,
  /** Characters of one expression. */
  expression: 20_000,
  /** Characters of all expressions of a file. */
  expressions: 500_000,
  /** Operators of one expression. */
  operators: 2_000,
  /** Problems that are listed; more are counted. */
  problems: 500,
} as const;
