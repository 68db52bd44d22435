import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Licensed wording of instruments, which registers install themselves, and which of it an answer was given to. */
export class TextPacks1730000000005 implements MigrationInterface {
  readonly name = 'TextPacks1730000000005';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table register.text_pack (
  id uuid primary key default gen_random_uuid(),
  -- Null: for every register of the installation.
  register_id text,
  instrument text not null,
  instrument_version text not null,
  language text not null check (language in ('sv', 'nb', 'en')),
  -- json and not jsonb: the questions keep the order of the file.
  pack json not null,
  valid_from date,
  valid_to date,
  installed_at timestamptz not null default now(),
  installed_by text not null,
  ended_at timestamptz,
  ended_by text,
  check (valid_to is null or valid_from is null or valid_from <= valid_to),
  check ((ended_at is null) = (ended_by is null))
);
-- One pack at a time says what a question is called.
create unique index text_pack_in_use
  on register.text_pack (coalesce(register_id, ''), instrument, instrument_version, language) where ended_at is null;

-- A pack that was installed stays readable as long as there are answers to it: it can be ended, once, and nothing else.
create function register.end_text_pack() returns trigger language plpgsql as $$
begin
  if old.ended_at is not null
    or (to_jsonb(new) - 'ended_at' - 'ended_by') <> (to_jsonb(old) - 'ended_at' - 'ended_by') then
    raise exception 'a text pack is never changed: install a new one' using errcode = 'KV001';
  end if;
  return new;
end
$$;
create trigger only_ends before update on register.text_pack
  for each row execute function register.end_text_pack();
create trigger append_only before delete or truncate on register.text_pack
  for each statement execute function register.refuse_change();

-- Which wording was in use when an answer was given. An answer without rows here was given to the labels of the form.
create table register.response_wording (
  response_id uuid not null,
  revision int not null,
  pack_id uuid not null references register.text_pack,
  register_id text not null,
  unit_id text not null references organisation.unit,
  primary key (response_id, revision, pack_id)
);
create trigger append_only before update or delete or truncate on register.response_wording
  for each statement execute function register.refuse_change();
select register.protect('register.response_wording');
grant select, insert on register.response_wording to kvalreg_app;

alter table register.text_pack enable row level security;
create policy of_register on register.text_pack using (
  register_id is null or register_id = (select current_setting('kvalreg.register', true)));
grant select on register.text_pack to kvalreg_app;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table register.response_wording, register.text_pack');
    await runner.query('drop function register.end_text_pack');
  }
}
