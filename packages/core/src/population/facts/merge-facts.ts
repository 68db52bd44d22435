import type { EntityManager } from 'typeorm';
import type { Fact, PersonState } from './person-state.js';

/**
 * What is known of two who are one: of each fact what was noted last. Where nobody noted it, a death or a move of either
 * holds, and who was protected stays so. Says whether the identity is protected then.
 */
export async function mergeFacts(
  tx: EntityManager,
  survivor: PersonState,
  merged: PersonState,
): Promise<boolean> {
  const later = (fact: Fact): PersonState | null => {
    const [one = '', other = ''] = [survivor.noted[fact], merged.noted[fact]];
    return one === other ? null : one > other ? survivor : merged;
  };
  const death = later('death');
  const residence = later('residence');
  const protection = later('protection');
  const isProtected = protection ? protection.isProtected : survivor.isProtected || merged.isProtected;
  await tx.query('update identity.person set died_on = $2, emigrated_on = $3, protected = $4 where id = $1', [
    survivor.id,
    death ? death.diedOn : (survivor.diedOn ?? merged.diedOn),
    residence ? residence.emigratedOn : (survivor.emigratedOn ?? merged.emigratedOn),
    isProtected,
  ]);
  await tx.query(
    `insert into identity.population_note (person_id, fact, noted_on)
     select $2, fact, noted_on from identity.population_note where person_id = $1
     on conflict (person_id, fact) do update set noted_on = greatest(population_note.noted_on, excluded.noted_on)`,
    [merged.id, survivor.id],
  );
  return isProtected;
}
