import type { Pathway } from '@kvalreg/declaration';
import { anchorDatesOf, anchorsOf, carryAnswers, type AnchorDates, type Answers } from '@kvalreg/engine';
import type { EntityManager } from 'typeorm';

interface HolderRow {
  readonly name: string;
  readonly form: string;
  readonly form_version: string;
  readonly answers: Answers;
}

/** The days that occasions of an episode hang on, as they are answered now; of an earlier version, as its maps say. */
export async function readAnchorDates(
  tx: EntityManager,
  pathway: Pathway,
  episodeId: string,
): Promise<AnchorDates> {
  const holders = [...new Set(anchorsOf(pathway).map(([occasion]) => occasion))];
  if (holders.length === 0) return {};
  const rows = await tx.query<HolderRow[]>(
    `select o.name, o.form, r.form_version, r.answers from register.occasion o
     join register.form_response r on r.response_id = o.response_id and r.revision = o.revision
     where o.episode_id = $1 and o.name = any($2)`,
    [episodeId, holders],
  );
  return anchorDatesOf(pathway, (occasion) => {
    const row = rows.find(({ name }) => name === occasion);
    const form = row && pathway.forms[row.form];
    return form ? carryAnswers(form, row.form_version, row.answers).answers : row?.answers;
  });
}
