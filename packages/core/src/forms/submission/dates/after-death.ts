import type { Form, Language, Pathway } from '@kvalreg/declaration';
import type { EntityManager } from 'typeorm';
import type { FieldProblem } from '../../../platform/errors/field-problem.js';
import { submissionProblem } from '../submission-problem.js';

/** Nobody answers after the own death, and nobody is operated on: one of the two days is wrong. */
export async function afterDeath(
  tx: EntityManager,
  personId: string,
  {
    form,
    pathway,
    filledOn,
    indexDate,
    language,
  }: {
    readonly form: Form;
    readonly pathway: Pathway;
    readonly filledOn: string;
    readonly indexDate: string | null;
    readonly language: Language;
  },
): Promise<readonly FieldProblem[]> {
  const [row] = await tx.query<{ died_on: string | null }[]>(
    'select died_on from identity.person where id = $1',
    [personId],
  );
  const limit = row?.died_on ?? null;
  if (limit === null) return [];
  if (form.respondent === 'patient' && filledOn > limit)
    return [submissionProblem('filledOn', 'filled-on-after-death', language, { value: filledOn, limit })];
  if (indexDate !== null && indexDate > limit)
    return [
      submissionProblem(pathway.index[1], 'index-date-after-death', language, { value: indexDate, limit }),
    ];
  return [];
}
