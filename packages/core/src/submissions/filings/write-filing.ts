import type { Figures } from '@kvalreg/engine';
import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { FilingAuthor } from './filing-author.js';
import { lockFiling, type FilingRow } from './filing-rows.query.js';
import type { Comments, FilingEventKind, FilingPlace, FilingState } from './filing.js';

/** Rows of the filing tables, written within a transaction that has locked the filing. */
export interface WriteContext {
  readonly registerId: string;
  readonly author: FilingAuthor;
  readonly at: string;
}

/** A filing that nothing was known of; undefined when somebody else has begun it at this moment. */
export async function insertFiling(
  tx: EntityManager,
  registerId: string,
  place: FilingPlace,
): Promise<FilingRow | undefined> {
  const { submission, unitId, filingYear } = place;
  const inserted = await tx.query<{ id: string }[]>(
    `insert into register.filing (id, register_id, submission, unit_id, filing_year, state, lock_version)
     values ($1, $2, $3, $4, $5, 'draft', 1) on conflict do nothing returning id`,
    [randomUUID(), registerId, submission, unitId, filingYear],
  );
  return inserted.length === 0 ? undefined : lockFiling(tx, registerId, place);
}

export async function updateFiling(
  tx: EntityManager,
  { id }: Pick<FilingRow, 'id'>,
  to: { readonly state: FilingState; readonly version: number; readonly publishedVersion: number | null },
): Promise<number> {
  const rows = await tx.query<[{ lockVersion: number }[], number]>(
    `update register.filing set state = $2, version = $3, published_version = $4, lock_version = lock_version + 1,
       updated_at = now() where id = $1 returning lock_version as "lockVersion"`,
    [id, to.state, to.version, to.publishedVersion],
  );
  return rows[0][0]?.lockVersion ?? 0;
}

export async function writeDraft(
  tx: EntityManager,
  { registerId, author, at }: WriteContext,
  { id, unitId }: Pick<FilingRow, 'id' | 'unitId'>,
  draft: { readonly figures: Figures; readonly comments: Comments; readonly reason: string | null },
): Promise<void> {
  await tx.query(
    `insert into register.filing_draft (filing_id, register_id, unit_id, figures, comments, reason, updated_at, updated_by, updated_by_name)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     on conflict (filing_id) do update set figures = excluded.figures, comments = excluded.comments,
       reason = excluded.reason, updated_at = excluded.updated_at, updated_by = excluded.updated_by,
       updated_by_name = excluded.updated_by_name`,
    [
      id,
      registerId,
      unitId,
      JSON.stringify(draft.figures),
      JSON.stringify(draft.comments),
      draft.reason,
      at,
      author.id,
      author.name,
    ],
  );
}

export async function deleteDraft(tx: EntityManager, { id }: Pick<FilingRow, 'id'>): Promise<void> {
  await tx.query('delete from register.filing_draft where filing_id = $1', [id]);
}

export async function writeVersion(
  tx: EntityManager,
  { registerId, author, at }: WriteContext,
  { id, unitId }: Pick<FilingRow, 'id' | 'unitId'>,
  version: {
    readonly version: number;
    readonly registerVersion: string;
    readonly figures: Figures;
    readonly comments: Comments;
    readonly reason: string | null;
    readonly isLate: boolean;
  },
): Promise<void> {
  await tx.query(
    `insert into register.filing_version (filing_id, version, register_id, unit_id, register_version, figures, comments,
       reason, is_late, signed_at, signed_by, signed_by_name)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      id,
      version.version,
      registerId,
      unitId,
      version.registerVersion,
      JSON.stringify(version.figures),
      JSON.stringify(version.comments),
      version.reason,
      version.isLate,
      at,
      author.id,
      author.name,
    ],
  );
}

export async function writeEvent(
  tx: EntityManager,
  { registerId, author, at }: WriteContext,
  { id, unitId }: Pick<FilingRow, 'id' | 'unitId'>,
  event: { readonly kind: FilingEventKind; readonly version: number; readonly comment: string | null },
): Promise<void> {
  await tx.query(
    `insert into register.filing_event (filing_id, register_id, unit_id, kind, version, comment, at, actor_id, actor_name, actor_role)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      id,
      registerId,
      unitId,
      event.kind,
      event.version,
      event.comment,
      at,
      author.id,
      author.name,
      author.role,
    ],
  );
}
