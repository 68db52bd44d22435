import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lists of diagnoses and procedures, edition by edition. They hold no person and belong to no register. */
export class CodeLists1730000000008 implements MigrationInterface {
  readonly name = 'CodeLists1730000000008';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create schema classification;
grant usage on schema classification to kvalreg_app;

create table classification.code_list_edition (
  id uuid primary key default gen_random_uuid(),
  system text not null check (system in ('icd-10', 'icd-10-se', 'kva', 'ncsp')),
  name text not null,
  -- Complete: what is not in it is no code in the years that it covers. Null: no limit.
  is_complete boolean not null,
  first_year int,
  last_year int,
  source text,
  -- Of what was loaded: tells whether a sample of another version of the program stands here.
  digest text not null,
  loaded_at timestamptz not null default clock_timestamp(),
  loaded_by text not null,
  unique (system, name),
  check (first_year <= last_year)
);

create table classification.code_list_entry (
  edition_id uuid not null references classification.code_list_edition on delete cascade,
  system text not null,
  -- As it is stored in answers, and without the dot, for comparison.
  code text not null,
  plain text not null,
  text_sv text,
  text_nb text,
  text_en text,
  chapter text,
  parent text,
  valid_from int not null default 0,
  valid_to int not null default 9999,
  -- The words of the text that is shown in each language, in small letters and without diacritics.
  search_sv text not null,
  search_nb text not null,
  search_en text not null,
  words_sv tsvector generated always as (array_to_tsvector(string_to_array(search_sv, ' '))) stored,
  words_nb tsvector generated always as (array_to_tsvector(string_to_array(search_nb, ' '))) stored,
  words_en tsvector generated always as (array_to_tsvector(string_to_array(search_en, ' '))) stored,
  primary key (edition_id, plain, valid_from),
  check (valid_from <= valid_to),
  check (coalesce(text_sv, text_nb, text_en) is not null)
);
create index on classification.code_list_entry (system, plain text_pattern_ops);
create index on classification.code_list_entry using gin (words_sv);
create index on classification.code_list_entry using gin (words_nb);
create index on classification.code_list_entry using gin (words_en);
grant select on classification.code_list_edition, classification.code_list_entry to kvalreg_app;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema classification cascade');
  }
}
