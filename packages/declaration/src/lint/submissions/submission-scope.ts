import { pathsOfMeasure, yearBefore, type Measure, type Submission } from '../../submission/submission.js';
import type { Scope } from '../scope.js';

/** What the checks of a submission may read: its figures, and those of the year before. */
export function submissionScope(submission: Submission): Scope {
  const own = Object.entries(submission.measures).flatMap(([id, measure]) =>
    pathsOfMeasure(measure).map((path) => [id, ...path].join('.')),
  );
  const readable = [...own, ...own.map((key) => `${yearBefore}.${key}`)];
  return new Map(readable.map((key) => [key, { type: 'number' }]));
}

/** Every field that is filed: the figures, and those of each split. */
export function fieldKeysOf({ measures, splits }: Submission): ReadonlySet<string> {
  return new Set(
    Object.entries(measures).flatMap(([id, measure]) => [
      ...pathsOfMeasure(measure).map((path) => [id, ...path].join('.')),
      ...splitKeys(id, measure, splits),
    ]),
  );
}

function splitKeys(id: string, measure: Measure, splits: Submission['splits']): readonly string[] {
  if (measure.kind !== 'count') return [];
  return measure.splits
    .filter((split) => Object.hasOwn(splits, split))
    .flatMap((split) => Object.keys(splits[split]?.options ?? {}).map((code) => `${id}.${split}.${code}`));
}
