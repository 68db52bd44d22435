import type { MigrationInterface, QueryRunner } from 'typeorm';
import { correctionRequest } from './rights/correction-request.js';
import { everythingOfPerson } from './rights/everything-of-person.js';
import { readingTheLog } from './rights/reading-the-log.js';

/** What persons can ask for: a copy of everything, who has read it, and a correction. */
export class PersonsRights1730000000015 implements MigrationInterface {
  readonly name = 'PersonsRights1730000000015';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [everythingOfPerson, correctionRequest, readingTheLog]) await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop function audit.readers_of_register(timestamptz, timestamptz, text);
drop function audit.events_of_register(timestamptz, timestamptz, text, text, text, uuid, boolean, bigint, int);
drop function audit.events_of_person(uuid, bigint, int);
drop table register.correction_request;
drop function register.rows_of_person(text, uuid);
drop function register.rows_under(regclass, text);
drop function register.registers_of_person(uuid);
`);
  }
}
