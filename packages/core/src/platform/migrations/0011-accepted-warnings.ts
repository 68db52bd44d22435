import type { MigrationInterface, QueryRunner } from 'typeorm';
import { submitWithKnown } from './known/submit-with-known.js';
import { submitWithWarnings } from './warnings/submit-with-warnings.js';

const before =
  'uuid, text, int, uuid, text, jsonb, jsonb, date, text, text, text, text, text, bytea, date, jsonb, text, jsonb';

/** What a soft check questioned, and its writer confirmed, is kept with the answer. */
export class AcceptedWarnings1730000000011 implements MigrationInterface {
  readonly name = 'AcceptedWarnings1730000000011';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table register.form_response add column accepted_warnings jsonb;
drop function register.submit_response(${before});
${submitWithWarnings}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop function register.submit_response(${before}, jsonb);
alter table register.form_response drop column accepted_warnings;
${submitWithKnown}`);
  }
}
