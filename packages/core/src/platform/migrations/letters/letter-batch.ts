/** Letters that are printed together. Which letters they are stands with the messages. */
export const letterBatch = `
create table register.letter_batch (
  id uuid primary key,
  register_id text not null,
  -- Until which day its letters were due.
  through date not null,
  letters int not null,
  made_at timestamptz not null,
  made_by text not null,
  printed_at timestamptz,
  sent_on date,
  sent_by text,
  check ((sent_on is null) = (sent_by is null)),
  check (sent_on is null or printed_at is not null)
);
create index on register.letter_batch (register_id, made_at);
alter table register.letter_batch enable row level security;
-- The register office prints for all clinics, and nobody else does.
create policy of_register on register.letter_batch using (
  register_id = (select current_setting('kvalreg.register', true))
  and (select current_setting('kvalreg.scope', true)) = 'register');
-- The number that stands on the letter: the same when it is printed again.
alter table register.message add column letter_place int;
grant select, insert, delete on register.letter_batch to kvalreg_app;
grant update (letters, printed_at, sent_on, sent_by) on register.letter_batch to kvalreg_app;
`;

export const dropLetterBatch = `
alter table register.message drop column letter_place;
drop table register.letter_batch;
`;
