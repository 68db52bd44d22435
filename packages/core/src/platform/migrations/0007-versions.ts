import type { MigrationInterface, QueryRunner } from 'typeorm';
import { carriedAnswers } from './versions/carried-answers.js';
import { rescoring } from './versions/rescoring.js';

/** How answers of earlier versions are read in analyses, and scored anew. */
export class Versions1730000000007 implements MigrationInterface {
  readonly name = 'Versions1730000000007';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(carriedAnswers);
    await runner.query(rescoring);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop table register.rescoring_run;
alter table register.occasion drop column scoring_id;
drop index if exists register.occasion_by_response;
drop index if exists register.form_response_by_version;
drop table register.response_scoring;
drop function register.allowed_answers(jsonb, jsonb);
drop function register.is_allowed(jsonb, jsonb);
drop function register.carried_code(jsonb, jsonb);
drop function register.is_calendar_date(jsonb);
`);
  }
}
