import type { Answers } from '@kvalreg/engine';
import type { EntityManager } from 'typeorm';
import { paperDraftConflict } from './paper-errors.js';
import type { PaperRow } from './papers.query.js';

interface DraftRow {
  readonly answers: Answers;
  readonly lock_version: number;
}

export async function readDraft(
  tx: EntityManager,
  paperId: string,
  author: string,
): Promise<DraftRow | undefined> {
  const [row] = await tx.query<DraftRow[]>(
    'select answers, lock_version from register.paper_draft where paper_id = $1 and author = $2',
    [paperId, author],
  );
  return row;
}

interface NewDraft {
  readonly author: string;
  readonly answers: Answers;
  /** As it was read; 0 while there is no draft. */
  readonly lockVersion: number;
  readonly savedAt: Date;
}

/** The number of the draft from now on. Throws when it was saved in between. */
export async function writeDraft(
  tx: EntityManager,
  { id, register_id: registerId, unit_id: unitId }: PaperRow,
  { author, answers, lockVersion, savedAt }: NewDraft,
): Promise<number> {
  const [row] = await tx.query<{ lock_version: number }[]>(
    `insert into register.paper_draft as d (paper_id, author, register_id, unit_id, answers, lock_version, updated_at)
     select $1, $2, $3, $4, $5, 1, $7
     where $6 = 0 or exists (select from register.paper_draft where paper_id = $1 and author = $2)
     on conflict (paper_id, author) do update
       set answers = excluded.answers, lock_version = d.lock_version + 1, updated_at = excluded.updated_at
       where d.lock_version = $6
     returning lock_version`,
    [id, author, registerId, unitId, JSON.stringify(answers), lockVersion, savedAt],
  );
  if (!row) throw paperDraftConflict();
  return row.lock_version;
}

/** Of one person; without one, everybody's of all papers of the same form, which has been answered. */
export async function dropDrafts(tx: EntityManager, paper: PaperRow, author?: string): Promise<void> {
  if (author !== undefined) {
    await tx.query('delete from register.paper_draft where paper_id = $1 and author = $2', [
      paper.id,
      author,
    ]);
    return;
  }
  await tx.query(
    `delete from register.paper_draft d using register.paper_form f
     where f.id = d.paper_id and f.episode_id = $1 and f.occasion = $2`,
    [paper.episode_id, paper.occasion],
  );
}
