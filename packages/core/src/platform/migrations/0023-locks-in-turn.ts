import type { MigrationInterface, QueryRunner } from 'typeorm';
import { lockEpisodes, participationChanged, personChanged } from './stops/locking.js';
import { submitBesideOthers, submitWithSchedule } from './stops/writing.js';

/**
 * Whoever answers no longer waits for a planning that notes messages beside the episode; and whoever copies a death or an
 * objection into the occasions takes turns with whoever ends the episode, so that neither writes what the other has replaced.
 */
export class LocksInTurn1730000000023 implements MigrationInterface {
  readonly name = 'LocksInTurn1730000000023';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`${lockEpisodes('no key update')}${submitBesideOthers}`);
    await runner.query(personChanged('in turn'));
    await runner.query(participationChanged('in turn'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`${lockEpisodes('update')}${submitWithSchedule}`);
    await runner.query(personChanged('at once'));
    await runner.query(participationChanged('at once'));
  }
}
