import type { Answers, Scores } from '@kvalreg/engine';
import type { EntityManager } from 'typeorm';

/** New values of one answer, for the revision that they were computed from. */
export interface Scoring {
  readonly response_id: string;
  readonly revision: number;
  readonly episode_id: string;
  readonly scores: Scores;
  readonly calculated: Answers;
}
export interface ScoringOrigin {
  readonly runId: string;
  readonly formVersion: string;
  readonly reason: string;
  readonly author: string;
  /** Derives the analysis rows of an episode again. */
  readonly projectFunction: string;
}

/**
 * Adds scorings and derives the analysis rows of their episodes, after locking these like everybody who writes an answer.
 * Returns the answers that were written: one that somebody has corrected meanwhile is left to its own scores.
 */
export async function writeScorings(
  tx: EntityManager,
  scorings: readonly Scoring[],
  { runId, formVersion, reason, author, projectFunction }: ScoringOrigin,
): Promise<ReadonlySet<string>> {
  if (scorings.length === 0) return new Set();
  const episodes = [...new Set(scorings.map(({ episode_id: id }) => id))];
  // In one order everywhere, so that two who lock several never wait for each other.
  await tx.query('select from register.episode where id = any($1) order by id for update', [episodes]);
  const written = await tx.query<{ response_id: string; episode_id: string }[]>(
    `with given as (
       select * from jsonb_to_recordset($1::jsonb)
         as g (response_id uuid, revision int, scores jsonb, calculated jsonb)),
     added as (
       insert into register.response_scoring (register_id, unit_id, response_id, revision, form_version, scores,
         calculated, reason, author, run_id)
       select r.register_id, r.unit_id, r.response_id, r.revision, $2, g.scores, g.calculated, $3, $4, $5
       from given g
       join register.form_response r on r.response_id = g.response_id and r.revision = g.revision
       join register.occasion o on o.episode_id = r.episode_id and o.name = r.occasion
         and o.response_id = r.response_id and o.revision = r.revision
       returning id, response_id, revision),
     pointed as (
       update register.occasion o set scoring_id = a.id
       from added a join register.form_response r on r.response_id = a.response_id and r.revision = a.revision
       where o.episode_id = r.episode_id and o.name = r.occasion
       returning o.response_id, o.episode_id)
     select response_id, episode_id from pointed`,
    [
      JSON.stringify(
        scorings.map(({ response_id, revision, scores, calculated }) => ({
          response_id,
          revision,
          scores,
          calculated,
        })),
      ),
      formVersion,
      reason,
      author,
      runId,
    ],
  );
  await tx.query(`select analysis."${projectFunction}"(id) from unnest($1::uuid[]) as id order by id`, [
    [...new Set(written.map(({ episode_id: id }) => id))],
  ]);
  return new Set(written.map(({ response_id: id }) => id));
}
