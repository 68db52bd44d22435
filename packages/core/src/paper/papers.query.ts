import type { Language } from '@kvalreg/declaration';
import type { Answers } from '@kvalreg/engine';
import type { EntityManager } from 'typeorm';
import { authorName } from '../episodes/author.js';
import { printedCode } from '../forms/links/link-code.js';
import type { EntryAccuracy, Paper, PaperState } from './paper.js';

export interface PaperRow {
  readonly id: string;
  readonly code: string;
  readonly batch: string;
  readonly register_id: string;
  readonly pathway: string;
  readonly unit_id: string;
  readonly unit_name: string;
  readonly episode_id: string;
  readonly person_id: string;
  readonly occasion: string;
  readonly form: string;
  readonly form_version: string;
  readonly language: Language;
  readonly is_large: boolean;
  readonly is_double: boolean;
  readonly state: PaperState;
  readonly printed_at: Date;
  readonly printed_by: string;
  readonly revoked_at: Date | null;
}
export interface EntryRow {
  readonly round: 1 | 2 | 3;
  readonly answers: Answers;
  readonly filled_on: string | null;
  readonly author: string;
  readonly author_name: string;
}

const stateSql = `
  case when f.revoked_at is not null then 'revoked'
       when o.response_id is not null then 'answered'
       else (array['printed', 'typed-once', 'to-compare'])[1 + least(2, (
         select count(*) from register.paper_entry t where t.paper_id = f.id))] end`;
const paperSql = `
  select f.id, f.code, f.batch, f.register_id, f.pathway, f.unit_id, u.name as unit_name, f.episode_id, e.person_id,
    f.occasion, f.form, f.form_version, f.language, f.is_large, f.is_double, f.printed_at,
    ${authorName('f.printed_by')} as printed_by, f.revoked_at, f.place, ${stateSql} as state
  from register.paper_form f
  join register.episode e on e.id = f.episode_id
  join register.occasion o on o.episode_id = f.episode_id and o.name = f.occasion
  join organisation.unit u on u.id = f.unit_id`;

export function paperOf(row: PaperRow): Paper {
  return {
    id: row.id,
    code: printedCode(row.code),
    batch: row.batch,
    pathway: row.pathway,
    unitId: row.unit_id,
    unitName: row.unit_name,
    episodeId: row.episode_id,
    occasion: row.occasion,
    form: row.form,
    formVersion: row.form_version,
    language: row.language,
    large: row.is_large,
    double: row.is_double,
    state: row.state,
    printedAt: row.printed_at.toISOString(),
    printedBy: row.printed_by,
    revokedAt: row.revoked_at?.toISOString() ?? null,
  };
}

export async function paperByCode(tx: EntityManager, code: string): Promise<PaperRow | undefined> {
  const [row] = await tx.query<PaperRow[]>(`${paperSql} where f.code = $1`, [code]);
  return row;
}

/** In the order in which they were asked for. */
export function papersOfBatch(tx: EntityManager, batch: string): Promise<readonly PaperRow[]> {
  return tx.query<PaperRow[]>(`${paperSql} where f.batch = $1 order by f.place`, [batch]);
}

export interface PaperFilter {
  readonly state: PaperState | null;
  readonly episodeId: string | null;
  readonly occasion: string | null;
}

/** Latest first. */
export async function readPapers(
  tx: EntityManager,
  { state, episodeId, occasion }: PaperFilter,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<{ readonly rows: readonly PaperRow[]; readonly total: number }> {
  const found = await tx.query<(PaperRow & { readonly total: number })[]>(
    `select *, count(*) over ()::int as total from (${paperSql}) as paper
     where ($1::text is null or state = $1) and ($2::uuid is null or episode_id = $2)
       and ($3::text is null or occasion = $3)
     order by printed_at desc, batch, place limit $4 offset $5`,
    [state, episodeId, occasion, limit, offset],
  );
  return { rows: found, total: found[0]?.total ?? 0 };
}

export function entriesOf(tx: EntityManager, paperId: string): Promise<readonly EntryRow[]> {
  return tx.query<EntryRow[]>(
    `select t.round, t.answers, t.filled_on, t.author, ${authorName('t.author')} as author_name
     from register.paper_entry t where t.paper_id = $1 order by t.round`,
    [paperId],
  );
}

export interface NewEntry {
  readonly round: EntryRow['round'];
  readonly answers: Answers;
  readonly filledOn: string | null;
  readonly author: string;
  readonly typedAt: Date;
  /** Of the second round. */
  readonly compared?: number | undefined;
  readonly differing?: number | undefined;
}

export async function addEntry(tx: EntityManager, paper: PaperRow, entry: NewEntry): Promise<void> {
  await tx.query(
    `insert into register.paper_entry
       (paper_id, round, register_id, unit_id, answers, filled_on, author, typed_at, compared, differing)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      paper.id,
      entry.round,
      paper.register_id,
      paper.unit_id,
      JSON.stringify(entry.answers),
      entry.filledOn,
      entry.author,
      entry.typedAt,
      entry.compared ?? null,
      entry.differing ?? null,
    ],
  );
}

/** By form and quarter of a year, the latest quarter first. */
export async function readAccuracy(tx: EntityManager): Promise<readonly EntryAccuracy[]> {
  return tx.query<EntryAccuracy[]>(
    `select f.pathway, f.form, to_char(date_trunc('quarter', t.typed_at at time zone 'UTC'), 'YYYY-MM-DD') as quarter,
       count(*)::int as papers, sum(t.compared)::int as fields, sum(t.differing)::int as differing
     from register.paper_entry t join register.paper_form f on f.id = t.paper_id
     where t.round = 2
     group by 1, 2, 3 order by 3 desc, 1, 2`,
  );
}
