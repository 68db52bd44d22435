import type { Form } from '@kvalreg/declaration';
import { rescoringBasis } from '@kvalreg/engine';
import { createHash } from 'node:crypto';

/** Stands for everything that scores of a form follow from, and for how its earlier answers are read. */
export function fingerprintOf(form: Form): string {
  return createHash('sha256').update(rescoringBasis(form)).digest('hex');
}
