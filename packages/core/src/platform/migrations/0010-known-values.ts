import type { MigrationInterface, QueryRunner } from 'typeorm';
import { submitResponse } from './initial/submit-response.js';
import { submitWithKnown } from './known/submit-with-known.js';

const before =
  'uuid, text, int, uuid, text, jsonb, jsonb, date, text, text, text, text, text, bytea, date, jsonb, text';

/** What was known beforehand is kept with an answer, so that it can be read with the questions that were asked. */
export class KnownValues1730000000010 implements MigrationInterface {
  readonly name = 'KnownValues1730000000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table register.form_response add column known jsonb;
drop function register.submit_response(${before});
${submitWithKnown}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop function register.submit_response(${before}, jsonb);
alter table register.form_response drop column known;
${submitResponse}`);
  }
}
