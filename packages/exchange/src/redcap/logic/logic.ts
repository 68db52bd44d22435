/** Where something stands in an expression; both count from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}
/** A reference in square brackets: `[event][field(code):modifier][instance]`. */
export interface Reference {
  readonly event?: string;
  readonly field: string;
  readonly code?: string;
  readonly modifier?: string;
  readonly instance?: string;
}
export type Comparison = '=' | '<>' | '<' | '<=' | '>' | '>=';
export type Arithmetic = '+' | '-' | '*' | '/' | '^' | '%';

/** A calculation or condition of a dictionary as a tree. */
export type Logic = { readonly at: Place; readonly height: number } & (
  | { readonly kind: 'number'; readonly value: number; readonly text: string }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'truth'; readonly value: boolean }
  | { readonly kind: 'reference'; readonly to: Reference }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Logic[] }
  | { readonly kind: 'minus'; readonly of: Logic }
  | { readonly kind: 'not'; readonly of: Logic }
  | { readonly kind: 'junction'; readonly op: 'and' | 'or'; readonly args: readonly Logic[] }
  | { readonly kind: 'comparison'; readonly op: Comparison; readonly left: Logic; readonly right: Logic }
  | { readonly kind: 'arithmetic'; readonly op: Arithmetic; readonly left: Logic; readonly right: Logic }
);

/** A function with its arguments. */
export type Call = Logic & { readonly kind: 'call' };

/** An expression that cannot be read or carried over: what is wrong, and where. */
export class LogicProblem extends Error {
  override readonly name = 'LogicProblem';
  readonly at: Place | undefined;
  constructor(message: string, at?: Place) {
    super(message);
    this.at = at;
  }
}
