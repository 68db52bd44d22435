import type { EntityManager } from 'typeorm';
import { quoteIdentifier } from '@kvalreg/expression';
import { projectFunctionOf } from '../platform/registers/analysis-tables.js';
import type { RegisterCatalogue } from '../platform/registers/register-catalogue.js';

/** Derives the figures' rows of all episodes of some persons again: their ages and sexes may be others now. */
export async function projectPersons(
  tx: EntityManager,
  catalogue: RegisterCatalogue,
  personIds: readonly string[],
): Promise<void> {
  await tx.query('select 1 from register.episode where person_id = any($1) order by id for update', [
    personIds,
  ]);
  const places = await tx.query<{ register_id: string; pathway: string; episodes: string[] }[]>(
    `select register_id, pathway, array_agg(id order by id) as episodes from register.episode
     where person_id = any($1) group by 1, 2 order by 1, 2`,
    [personIds],
  );
  const registers = new Map(catalogue.all().map((register) => [register.id, register]));
  for (const { register_id: registerId, pathway: pathwayId, episodes } of places) {
    const pathway = registers.get(registerId)?.pathways[pathwayId];
    if (pathway) {
      const name = quoteIdentifier(projectFunctionOf(registerId, pathwayId, pathway));
      await tx.query(`select analysis.${name}(id) from unnest($1::uuid[]) as id`, [episodes]);
    } else {
      // A register that this program does not run: its rows are made anew when it is installed the next time.
      await tx.query(`update analysis.plan set hash = '' where register_id = $1 and pathway = $2`, [
        registerId,
        pathwayId,
      ]);
    }
  }
}
