import type { Pathway } from '@kvalreg/declaration';
import { anchorDatesOf, anchorsOf, type AnchorDates, type Answers } from '@kvalreg/engine';
import type { EntityManager } from 'typeorm';

/** The days that occasions of an episode hang on, as they are answered now. */
export async function readAnchorDates(
  tx: EntityManager,
  pathway: Pathway,
  episodeId: string,
): Promise<AnchorDates> {
  const holders = [...new Set(anchorsOf(pathway).map(([occasion]) => occasion))];
  if (holders.length === 0) return {};
  const rows = await tx.query<{ name: string; answers: Answers }[]>(
    `select o.name, r.answers from register.occasion o
     join register.form_response r on r.response_id = o.response_id and r.revision = o.revision
     where o.episode_id = $1 and o.name = any($2)`,
    [episodeId, holders],
  );
  return anchorDatesOf(pathway, (occasion) => rows.find(({ name }) => name === occasion)?.answers);
}
