import type { Pathway } from '@kvalreg/declaration';
import { carryAnswers, episodeValues, type Answers, type Scores } from '@kvalreg/engine';
import type { Row } from '@kvalreg/expression';
import type { EntityManager } from 'typeorm';

interface EpisodeRow {
  readonly pathway: string;
  readonly unit_id: string;
  readonly person_id: string;
  readonly sex: 'female' | 'male';
  readonly birth_date: string;
  readonly index_date: string | null;
  readonly ended_on: string | null;
  readonly stopped_on: string | null;
}
interface OccasionRow {
  readonly name: string;
  readonly form: string;
  readonly closes_on: string | null;
  readonly answered_on: string | null;
  readonly revision: number | null;
  readonly form_version: string | null;
  readonly answers: Answers | null;
  readonly scores: Scores | null;
  readonly rescored: { readonly scores: Scores; readonly calculated: Answers } | null;
}

/** An episode as trials read it. */
export interface EpisodeOfTrial {
  readonly episodeId: string;
  readonly pathway: string;
  readonly unitId: string;
  readonly personId: string;
  /** The first day on which the episode is not followed up, or the person cannot be asked. */
  readonly leftOn: string | null;
  readonly values: Row;
  /** Of each answered occasion, the revision that the values come from. */
  readonly revisions: Readonly<Record<string, number>>;
}

/** The episode, locked so that its answers stay as they are while it is judged; undefined out of scope. */
export async function readEpisodeOfTrial(
  tx: EntityManager,
  episodeId: string,
  pathwayOf: (name: string) => Pathway,
  { today, lock }: { readonly today: string; readonly lock: boolean },
): Promise<EpisodeOfTrial | undefined> {
  // The lock first, by itself: what follows then sees what was committed while it was waited for.
  if (lock) await tx.query('select 1 from register.episode where id = $1 for update', [episodeId]);
  const [episode] = await tx.query<EpisodeRow[]>(
    `select e.pathway, e.unit_id, e.person_id, p.sex, p.birth_date, e.index_date, e.ended_on,
       register.stop_day(e.register_id, e.person_id) as stopped_on
     from register.episode e join identity.person p on p.id = e.person_id where e.id = $1`,
    [episodeId],
  );
  if (!episode) return undefined;
  const pathway = pathwayOf(episode.pathway);
  const rows = await tx.query<OccasionRow[]>(
    `select o.name, o.form, o.closes_on, o.answered_on, o.revision, r.form_version, r.answers, r.scores,
       case when x.id is not null then json_build_object('scores', x.scores, 'calculated', x.calculated) end as rescored
     from register.occasion o
     left join register.form_response r on r.response_id = o.response_id and r.revision = o.revision
     left join register.response_scoring x on x.id = o.scoring_id and x.response_id = r.response_id and x.revision = r.revision
     where o.episode_id = $1`,
    [episodeId],
  );
  const facts = {
    sex: episode.sex,
    birthDate: episode.birth_date,
    indexDate: episode.index_date,
    today,
  };
  const left = [episode.ended_on, episode.stopped_on].filter((day) => day !== null).sort();
  return {
    episodeId,
    pathway: episode.pathway,
    unitId: episode.unit_id,
    personId: episode.person_id,
    leftOn: left[0] ?? null,
    values: episodeValues(
      facts,
      rows.map((row) => ({
        occasion: row.name,
        answers: currentAnswers(row, pathway),
        scores: row.rescored?.scores ?? row.scores ?? {},
        answeredOn: row.answered_on,
        closesOn: row.closes_on,
      })),
    ),
    revisions: Object.fromEntries(
      rows.flatMap(({ name, revision }) => (revision === null ? [] : [[name, revision] as const])),
    ),
  };
}

/** In the version of the form of now, as the analysis tables have them. */
function currentAnswers(row: OccasionRow, pathway: Pathway): Answers | null {
  if (row.answers === null || row.form_version === null) return null;
  const form = pathway.forms[row.form];
  const carried = form ? carryAnswers(form, row.form_version, row.answers).answers : row.answers;
  return { ...carried, ...row.rescored?.calculated };
}
