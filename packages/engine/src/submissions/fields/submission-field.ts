import type { Measure, Submission, Text } from '@kvalreg/declaration';
import { figureTexts } from './figure-texts.js';

/** Figures by field key; one that is absent has not been filled in. */
export type Figures = Readonly<Record<string, number>>;

/** One figure that a unit fills in. */
export interface SubmissionField {
  /** The measure and what is below it: `b1.total`, `b1.region.01`, `b2.mean`, `r1.alive.numerator`. */
  readonly key: string;
  /** Name of the measure, and the code that people know it by. */
  readonly measure: string;
  readonly code: string;
  readonly label: Text;
  /** Title of the split or the share that it belongs to. */
  readonly group: Text | null;
  /** Name of the split that it is a part of. */
  readonly split: string | null;
  readonly min: number;
  readonly max: number;
  /** 0 for a whole number. */
  readonly decimals: number;
}

/** More than any unit can have done in a year: a larger number is a slip of the key. */
const largestCount = 999_999;

const known = new WeakMap<Submission, readonly SubmissionField[]>();

/** Every figure of a submission, in the order in which they are filed. */
export function fieldsOfSubmission(submission: Submission): readonly SubmissionField[] {
  const found = known.get(submission);
  if (found) return found;
  const fields = Object.entries(submission.measures).flatMap(([name, measure]) =>
    fieldsOf(name, measure, submission),
  );
  known.set(submission, fields);
  return fields;
}

/** The figures of one measure. */
export function fieldsOfMeasure(submission: Submission, measure: string): readonly SubmissionField[] {
  return fieldsOfSubmission(submission).filter((field) => field.measure === measure);
}

function fieldsOf(name: string, measure: Measure, { splits }: Submission): readonly SubmissionField[] {
  const field = (
    path: readonly string[],
    label: Text,
    more: Partial<SubmissionField> = {},
  ): SubmissionField => ({
    key: [name, ...path].join('.'),
    measure: name,
    code: measure.code,
    label,
    group: null,
    split: null,
    min: 0,
    max: largestCount,
    decimals: 0,
    ...more,
  });
  switch (measure.kind) {
    case 'count':
      return [
        field(['total'], figureTexts.total),
        ...measure.splits.flatMap((split) =>
          Object.entries(splits[split]?.options ?? {}).map(([code, label]) =>
            field([split, code], label, { group: splits[split]?.title ?? null, split }),
          ),
        ),
      ];
    case 'summary': {
      const [min, max] = measure.range;
      const { decimals } = measure;
      return [
        field(['n'], figureTexts.n),
        field(['mean'], figureTexts.mean, { min, max, decimals }),
        field(['sd'], figureTexts.sd, { min: 0, max: max - min, decimals }),
        field(['p10'], figureTexts.p10, { min, max, decimals }),
        field(['median'], figureTexts.median, { min, max, decimals }),
        field(['p90'], figureTexts.p90, { min, max, decimals }),
      ];
    }
    case 'share':
      return Object.entries(measure.shares).flatMap(([share, { title, numerator, denominator }]) => [
        field([share, 'numerator'], numerator, { group: title }),
        field([share, 'denominator'], denominator, { group: title }),
      ]);
  }
}
