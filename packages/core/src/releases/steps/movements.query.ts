import type { CaseStep, IndicatorRequest } from '@kvalreg/engine';
import type { EntityManager } from 'typeorm';
import { after, caseStepsOf, type SteppedSource } from './case-steps.query.js';

/** Cases that stood at one step and stand at another; null where they were not, or are not, among the cases. */
export interface Movement {
  readonly from: CaseStep | null;
  readonly to: CaseStep | null;
  readonly cases: number;
}

/** How the cases of a figure have moved between two states of the data and of the definition. */
export async function readMovements(
  tx: EntityManager,
  [before, request]: readonly [SteppedSource, IndicatorRequest],
  [later, again]: readonly [SteppedSource, IndicatorRequest],
): Promise<readonly Movement[] | null> {
  const [was, is] = [caseStepsOf(before, request), caseStepsOf(later, again)];
  if (!was || !is) return null;
  const next = after(was, is);
  return tx.query<Movement[]>(
    `select was.step as "from", now.step as "to", count(*)::int as cases
     from (${was.sql}) was full join (${next.sql}) now using (case_key)
     group by 1, 2 order by 1 nulls first, 2 nulls first`,
    [...was.params, ...next.params],
  );
}
