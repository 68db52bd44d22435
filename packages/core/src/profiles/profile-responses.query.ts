import type { Answers, Scores } from '@kvalreg/engine';
import type { EntityManager } from 'typeorm';

export interface ProfileResponseRow {
  readonly name: string;
  readonly answered_on: string;
  readonly form: string;
  readonly form_version: string;
  readonly answers: Answers;
  readonly scores: Scores;
  /** Scores and calculated values that the form of now gives; null unless they were computed anew. */
  readonly rescored: { readonly scores: Scores; readonly calculated: Answers } | null;
}

/** What is answered on some occasions of an episode, in the current revisions. */
export function readProfileResponses(
  tx: EntityManager,
  episodeId: string,
  occasions: readonly string[],
): Promise<ProfileResponseRow[]> {
  return tx.query<ProfileResponseRow[]>(
    `select o.name, o.answered_on, o.form, r.form_version, r.answers, r.scores,
       case when x.id is not null then json_build_object('scores', x.scores, 'calculated', x.calculated) end as rescored
     from register.occasion o
     join register.form_response r on r.response_id = o.response_id and r.revision = o.revision
     left join register.response_scoring x on x.id = o.scoring_id and x.response_id = r.response_id and x.revision = r.revision
     where o.episode_id = $1 and o.name = any($2)`,
    [episodeId, occasions],
  );
}
