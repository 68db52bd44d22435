import type { FigureSource } from '@kvalreg/declaration';
import {
  compileCaseSteps,
  requestParts,
  type CompiledCaseSteps,
  type FigurePlan,
  type IndicatorRequest,
} from '@kvalreg/engine';
import { quoteIdentifier } from '@kvalreg/expression';
import { caseKey } from '../frozen/freeze-cases.query.js';
import { readingFrom, readingFrozen, type FrozenCases } from '../frozen/frozen-table.js';

/** Whose steps are read: the cases as they are, or as they were kept. */
export interface SteppedSource {
  readonly source: FigureSource;
  readonly plan: FigurePlan;
  /** Null for the cases as they are. */
  readonly frozen: FrozenCases | null;
}

/**
 * A statement of the key of each case (`case_key`), its step and what an unknown one lacks. Null where the figure counts
 * some cases more than once, so that none has one step.
 */
export function caseStepsOf(of: SteppedSource, request: IndicatorRequest): CompiledCaseSteps | null {
  const [part, another] = requestParts(of.source, request);
  if (!part || another || part.basis === 'windows') return null;
  const compiled = compileCaseSteps(of.plan, of.source, part, ['case_key']);
  const { table } = of.plan.caseTable;
  if (of.frozen) return readingFrozen(compiled, table, of.frozen, of.source, part.request, 'any');
  return { ...compiled, sql: readingFrom(compiled.sql, table, livingTable(of)) };
}

function livingTable({ source, plan }: SteppedSource): string {
  return `(select c.*, ${caseKey('occasions' in source)} as case_key from analysis.${quoteIdentifier(plan.caseTable.table)} c) living`;
}

/** A statement with its parameters numbered on from those of another that stands before it. */
export function after(before: CompiledCaseSteps, { sql, ...rest }: CompiledCaseSteps): CompiledCaseSteps {
  const shift = before.params.length;
  return {
    ...rest,
    sql: sql.replace(/\$(\d+)/gu, (_, number: string) => `$${String(Number(number) + shift)}`),
  };
}
