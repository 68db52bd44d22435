import type { MigrationInterface, QueryRunner } from 'typeorm';
import { certificate } from './participation/certificate.js';
import { endParticipation } from './participation/end-participation.js';
import { erasePerson } from './participation/erase-person.js';
import { guardCollection } from './participation/guard-collection.js';
import { objection } from './participation/objection.js';

/** Who takes part is enforced where rows are written, whichever way they come; and what ended can be erased. */
export class Participation1730000000013 implements MigrationInterface {
  readonly name = 'Participation1730000000013';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [objection, guardCollection, certificate, erasePerson, endParticipation])
      await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop function register.places_of_person(uuid);
drop function register.end_participation(text, uuid, timestamptz, text);
drop function register.erase_person(text, uuid);
drop function register.erase_rows(regclass, text, jsonb);
drop table register.erasure_certificate;
drop index register.participation_ended;
drop function register.refuse_uncollected() cascade;
drop function register.guard_collection(regclass, text, text, boolean);
drop function register.may_collect(text, uuid);
drop function register.record_participation(text, uuid, text, text, date, text, text, timestamptz);
drop function register.object(text, bytea, date);
drop function register.objection_since(text, bytea);
drop function register.lift_objection(text, bytea);
create or replace function register.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'table %.% only grows: its rows are never changed or removed', tg_table_schema, tg_table_name
    using errcode = 'KV001';
end
$$`);
  }
}
