import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dropLetterBatch, letterBatch } from './letters/letter-batch.js';
import { dropRules, rules } from './stops/rules.js';
import { dropTables, tables } from './stops/tables.js';
import { dropTriggers, triggers } from './stops/triggers.js';
import { lockBefore, lockWithSiblings, submitBefore, submitWithSchedule } from './stops/writing.js';

const dropLock = 'drop function register.lock_occasion(uuid, text, text);';

/** What ends the follow-up of an episode, what stops it for a person, and when an occasion got its dates. */
export class StopsAndLetters1730000000019 implements MigrationInterface {
  readonly name = 'StopsAndLetters1730000000019';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(rules);
    await runner.query(triggers);
    await runner.query(`${dropLock}${lockWithSiblings}${submitWithSchedule}`);
    await runner.query(letterBatch);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(dropLetterBatch);
    await runner.query(`${dropLock}${lockBefore}${submitBefore}`);
    await runner.query(dropTriggers);
    await runner.query(dropRules);
    await runner.query(dropTables);
  }
}
