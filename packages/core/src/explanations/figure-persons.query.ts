import type { CompiledCaseSteps } from '@kvalreg/engine';
import type { EntityManager } from 'typeorm';
import { episodeColumns, type EpisodeRow } from '../episodes/episode-row.js';
import { hasEnded } from '../participation/may-collect.js';
import type { PersonsAsked } from './explanation.js';

export type FigurePersonRow = EpisodeRow & { readonly missing: number | null };

interface Counts {
  readonly listed: number;
  /** Those who have objected are on no list. */
  readonly unlisted: number;
}

/** Episodes at a step of a figure that the transaction may see, the latest first. */
export async function readFigurePersons(
  tx: EntityManager,
  steps: CompiledCaseSteps,
  asked: PersonsAsked,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<{ readonly rows: readonly FigurePersonRow[]; readonly counts: Counts }> {
  const from = steps.params.length;
  const at = (place: number) => `$${String(from + place)}`;
  const cases = `(${steps.sql}) s join register.episode e on e.id::text = s.case_key
    join organisation.unit u on u.id = e.unit_id
    where s.step = ${at(1)} and (${at(2)}::int is null or s.missing = ${at(2)})`;
  const params = [...steps.params, asked.step, asked.place ?? null];
  const [counts] = await tx.query<Counts[]>(
    `select count(*) filter (where not ${hasEnded('e')})::int as listed,
       count(*) filter (where ${hasEnded('e')})::int as unlisted
     from ${cases}`,
    params,
  );
  const rows = await tx.query<FigurePersonRow[]>(
    `select ${episodeColumns}, s.missing
     from ${cases} and not ${hasEnded('e')}
     order by e.index_date desc, e.id limit ${at(3)} offset ${at(4)}`,
    [...params, limit, offset],
  );
  return { rows, counts: counts ?? { listed: 0, unlisted: 0 } };
}
