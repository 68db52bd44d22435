import type { Form } from '@kvalreg/declaration';
import { shapeOf } from '../carry/answer-shape.js';
import { carryPlan } from '../carry/carry-plan.js';

/** Everything that scores and calculated values of a form follow from, but no wording. Equal texts score alike. */
export function scoringBasis(form: Form): string {
  const instruments = Object.entries(form.instruments).map(([name, instrument]) => [
    name,
    instrument.id,
    instrument.version,
    Object.entries(instrument.items).map(([item, declared]) => [item, shapeOf(declared)]),
    Object.entries(instrument.scores).map(([score, { value }]) => [score, value]),
    (instrument.checks ?? []).map(({ holds }) => holds),
  ]);
  return JSON.stringify([instruments, Object.entries(form.calculations ?? {})]);
}

/** The same with how earlier answers are read: what a run that scores them anew depends on. */
export function rescoringBasis(form: Form): string {
  return JSON.stringify([scoringBasis(form), carryPlan(form)]);
}
