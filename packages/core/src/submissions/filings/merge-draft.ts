import type { Language, Submission } from '@kvalreg/declaration';
import { checkFiling, type Figures, type FilingProblem, type MeasureToFile } from '@kvalreg/engine';
import { InvalidInputError } from '../../platform/errors/domain-error.js';
import { asFieldProblems } from './as-field-problems.js';
import type { Comments } from './filing.js';

/** Figures and comments to change; null removes one, and what is not named stays. */
export interface DraftChanges {
  readonly figures: Readonly<Record<string, number | null>>;
  readonly comments?: Readonly<Record<string, string | null>> | undefined;
}
interface DraftContents {
  readonly figures: Figures;
  readonly comments: Comments;
}

const longestComment = 2000;
/** What makes a figure unusable by itself; contradictions between figures may stand in a draft. */
const unusable: readonly FilingProblem['rule'][] = [
  'unknown-field',
  'not-a-number',
  'not-whole',
  'too-many-decimals',
  'out-of-range',
];

/** The draft with the changes; refuses all of them when one figure cannot be kept. */
export function mergeDraft(
  submission: Submission,
  measures: readonly MeasureToFile[],
  before: DraftContents,
  changes: DraftChanges,
  language: Language,
): DraftContents {
  const figures = withoutNull({ ...before.figures, ...changes.figures });
  const named = Object.fromEntries(
    Object.entries(figures).filter(([key]) => Object.hasOwn(changes.figures, key)),
  );
  const wrong = checkFiling(submission, { measures, figures: named }, { complete: false, language }).filter(
    ({ rule }) => unusable.includes(rule),
  );
  if (wrong.length > 0)
    throw new InvalidInputError(
      'figures-unusable',
      'Nothing was saved: some figures cannot be kept as they are.',
      asFieldProblems(wrong),
    );
  const comments = withoutNull({ ...before.comments, ...changes.comments });
  const names = measures.map(({ measure }) => measure);
  return {
    figures,
    comments: Object.fromEntries(
      Object.entries(comments).flatMap(([measure, text]) => {
        const comment = plain(text);
        if (!names.includes(measure) || comment === '') return [];
        if (comment.length <= longestComment) return [[measure, comment]];
        throw new InvalidInputError(
          'comment-too-long',
          `The comment on ${measure} has ${String(comment.length)} characters. Shorten it to at most ${String(longestComment)}.`,
        );
      }),
    ),
  };
}

/** Text as it can be kept and shown: no control characters but line breaks. */
export function plain(text: string): string {
  return text
    .replaceAll(/\r\n?/gu, '\n')
    .replaceAll(/[^\P{Cc}\n]|\p{Surrogate}/gu, '')
    .trim();
}

function withoutNull<T>(record: Readonly<Record<string, T | null>>): Readonly<Record<string, T>> {
  return Object.fromEntries(
    Object.entries(record).flatMap(([key, value]) => (value === null ? [] : [[key, value] as const])),
  );
}
