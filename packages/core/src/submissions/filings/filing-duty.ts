import type { Submission } from '@kvalreg/declaration';
import { measuresToFile, type MeasureToFile } from '@kvalreg/engine';
import { InvalidInputError } from '../../platform/errors/domain-error.js';
import type { Licence } from '../licences/licence.js';

/** What a unit has to file in a year; refuses a year that has nothing to do with its licence, or that is not over. */
export function requireDuty(
  submission: Submission,
  filingYear: number,
  licences: readonly Licence[],
  today: string,
): readonly MeasureToFile[] {
  if (!Number.isInteger(filingYear) || filingYear > Number(today.slice(0, 4))) {
    throw new InvalidInputError(
      'year-not-over',
      `The figures of the filing ${String(filingYear)} are about years that are not over. They can be prepared from 1 January ${String(filingYear)}.`,
    );
  }
  const measures = measuresToFile(submission, filingYear, licences);
  if (measures.length > 0) return measures;
  const periods = licences.map(({ from, to }) => `${from}–${to ?? ''}`).join(', ') || 'none';
  throw new InvalidInputError(
    'year-outside-licence',
    `Nothing is filed in ${String(filingYear)} by this unit: no period of that year is within its licence (${periods}). Choose another year, or ask the authority to correct the licence.`,
    [],
    { licences: licences.map(({ from, to }) => ({ from, to })) },
  );
}
