import type { Submission } from '@kvalreg/declaration';
import { NotFoundError } from '../platform/errors/domain-error.js';
import type { RegisterCatalogue } from '../platform/registers/register-catalogue.js';

/** A declared submission of a register. */
export function submissionOf(catalogue: RegisterCatalogue, registerId: string, name: string): Submission {
  const submissions = catalogue.register(registerId).submissions ?? {};
  const submission = Object.hasOwn(submissions, name) ? submissions[name] : undefined;
  if (submission) return submission;
  throw new NotFoundError(
    'unknown-submission',
    `The register "${registerId}" has no submission "${name.slice(0, 40)}".`,
    { submissions: Object.keys(submissions) },
  );
}
