import type { ExpressionProblemCode } from '@kvalreg/expression';

/** Every mistake that the lint itself can find; those inside expressions come from `checkNode`. */
export const declarationProblemCodes = [
  'wrong-shape',
  'unknown-key',
  'name-pattern',
  'name-taken',
  'reserved-name',
  'missing-text',
  'empty',
  'duplicate',
  'range',
  'decimals',
  'option-code',
  'value-labels',
  'date-limit',
  'bands',
  'rules',
  'step',
  'unknown-field',
  'unknown-item',
  'unknown-score',
  'unknown-form',
  'unknown-occasion',
  'unknown-indicator',
  'unknown-dimension',
  'unknown-option',
  'uncovered-option',
  'unpaged-field',
  'field-on-several-pages',
  'visibility-cycle',
  'earlier',
  'section-order',
  'matrix',
  'calculation',
  'calculation-cycle',
  'known',
  'text-pattern',
  'unused-form',
  'index-date',
  'feed-key',
  'unused-item',
  'snapshot',
  'time-basis',
  'look-back',
  'complete-after',
  'smallest-n',
  'volume-step',
  'anchor',
  'anchor-order',
  'profile-scale',
  'pool',
  'unit-criterion',
  'due',
  'window',
  'reminder',
  'retention',
  'trial',
  'model',
  'overlapping-windows',
  'dimension-type',
  'chart',
  'report-text',
  'publication-limit',
  'unknown-category',
  'unknown-split',
  'measure-period',
  'jump',
  'filing-window',
  'probability',
  'effect-size',
  'transition',
  'curve-days',
  'goal',
  'never',
  'division',
  'scale',
  'goal-column',
  'unknown-source',
  'instrument-versions',
  'column-taken',
  'table-name',
  'too-many-columns',
] as const;
export type DeclarationProblemCode =
  (typeof declarationProblemCodes)[number] | `expression-${ExpressionProblemCode}`;

/** One mistake in a declaration. */
export interface DeclarationProblem {
  /** Where it is: the keys from the register down, joined by dots. */
  readonly path: string;
  readonly code: DeclarationProblemCode;
  /** What is wrong, with the value and the remedy. */
  readonly message: string;
}

export type Path = readonly (string | number)[];

/** What the parts of `lintRegister` share. */
export interface Lint {
  /** Languages that every text must have. */
  readonly languages: readonly string[];
  readonly report: (path: Path, code: DeclarationProblemCode, message: string) => void;
}
