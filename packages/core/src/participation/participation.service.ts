import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { PersonParticipation } from './participation.js';
import { readStanding } from './standing.query.js';

/** Who takes part in a register, on what ground, and since when. */
@Injectable()
export class ParticipationService {
  /** Of each person, by id, within the scope of the caller's transaction. Persons outside it stand as unknown. */
  async status(
    tx: EntityManager,
    registerId: string,
    personIds: readonly string[],
  ): Promise<ReadonlyMap<string, PersonParticipation>> {
    return readStanding(tx, registerId, personIds);
  }
}
