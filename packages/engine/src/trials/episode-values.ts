import type { Row } from '@kvalreg/expression';
import { ageOn } from '../forms/age-on.js';
import type { Answers } from '../forms/answers.js';

export interface EpisodeFacts {
  readonly sex: 'female' | 'male';
  readonly birthDate: string;
  readonly indexDate: string | null;
  /** The day that stands for the index date while there is none. */
  readonly today: string;
}
/** What is answered on an occasion, in the version of the form of now; `answers` is null while nothing is. */
export interface OccasionValues {
  readonly occasion: string;
  readonly answers: Answers | null;
  readonly scores: Readonly<Record<string, number | null>>;
  readonly answeredOn: string | null;
  readonly closesOn: string | null;
}

/** All that is known of an episode, as a row that expressions over a case read. */
export function episodeValues(
  { sex, birthDate, indexDate, today }: EpisodeFacts,
  occasions: readonly OccasionValues[],
): Row {
  return {
    'person.sex': sex,
    'person.age': ageOn(birthDate, indexDate ?? today),
    'index.date': indexDate,
    'index.year': indexDate === null ? null : Number(indexDate.slice(0, 4)),
    ...Object.fromEntries(
      occasions.flatMap(({ occasion, answers, scores, answeredOn, closesOn }) => [
        [`${occasion}.answered`, answers !== null],
        [`${occasion}.answeredOn`, answeredOn],
        [`${occasion}.closesOn`, closesOn],
        ...Object.entries({ ...answers, ...scores }).map(
          ([key, value]) => [`${occasion}.${key}`, value] as const,
        ),
      ]),
    ),
  };
}
