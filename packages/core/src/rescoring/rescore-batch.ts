import type { Form } from '@kvalreg/declaration';
import { scoreAgain, type Answers } from '@kvalreg/engine';
import type { RescoreTally } from './rescoring.js';
import type { StoredRow } from './stored-answers.query.js';
import { changedValues, withLooked, type Compared } from './tally.js';
import type { Scoring } from './write-scorings.query.js';

export interface ScoredBatch {
  readonly tally: RescoreTally;
  /** Answers whose values differ from the stored ones, each with both. */
  readonly changed: readonly {
    readonly scoring: Scoring;
    readonly compared: Compared;
    readonly row: StoredRow;
  }[];
}

/** Scores answers with the form of now. */
export function scoreBatch(form: Form, rows: readonly StoredRow[], sofar: RescoreTally): ScoredBatch {
  let tally = sofar;
  const changed = rows.flatMap((row) => {
    const { form_version: version, answers, known } = row;
    const { scores, calculated, unmapped } = scoreAgain(form, { version, answers, known });
    tally = withLooked(tally, version, unmapped);
    const compared = {
      before: { ...row.scores, ...storedValues(row, calculated) },
      after: { ...scores, ...calculated },
    };
    if (changedValues(compared).length === 0) return [];
    const { response_id, revision, episode_id } = row;
    return [{ scoring: { response_id, revision, episode_id, scores, calculated }, compared, row }];
  });
  return { tally, changed };
}

/** The calculated values that count: those of the last scoring, else those that came with the answer. */
function storedValues({ answers, calculated }: StoredRow, names: Answers): Answers {
  const values = calculated ?? answers;
  return Object.fromEntries(Object.keys(names).map((name) => [name, values[name] ?? null]));
}
