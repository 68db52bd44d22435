import type { Answers, KnownValues, Scores } from '@kvalreg/engine';
import type { EntityManager } from 'typeorm';

/** A form of a register, whose answers are scored anew. */
export interface FormPlace {
  readonly registerId: string;
  readonly pathway: string;
  readonly form: string;
}
/** A current answer with the scores that count. */
export interface StoredRow {
  readonly response_id: string;
  readonly revision: number;
  readonly episode_id: string;
  readonly person_id: string;
  readonly form_version: string;
  readonly answers: Answers;
  readonly known: KnownValues | null;
  readonly scores: Scores;
  readonly calculated: Answers | null;
}

const place = 'o.register_id = $1 and o.pathway = $2 and o.form = $3 and o.response_id is not null';

export async function countAnswers(tx: EntityManager, at: FormPlace): Promise<number> {
  const [row] = await tx.query<{ n: number }[]>(
    `select count(*) as n from register.occasion o where ${place}`,
    [at.registerId, at.pathway, at.form],
  );
  return row?.n ?? 0;
}

/** The next answers after one, in the order of their ids: what comes in meanwhile is scored by the version of now. */
export function readAnswers(
  tx: EntityManager,
  at: FormPlace,
  after: string | null,
  limit: number,
): Promise<StoredRow[]> {
  return tx.query<StoredRow[]>(
    `select r.response_id, r.revision, r.episode_id, e.person_id, r.form_version, r.answers, r.known,
       coalesce(x.scores, r.scores) as scores, x.calculated
     from (select * from register.occasion o where ${place} and ($4::uuid is null or o.response_id > $4)
           order by o.response_id limit $5) o
     join register.episode e on e.id = o.episode_id
     join register.form_response r on r.response_id = o.response_id and r.revision = o.revision
     left join register.response_scoring x
       on x.id = o.scoring_id and x.response_id = r.response_id and x.revision = r.revision
     order by r.response_id`,
    [at.registerId, at.pathway, at.form, after, limit],
  );
}
