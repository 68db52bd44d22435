import type { Figures } from '@kvalreg/engine';
import type { EntityManager } from 'typeorm';
import type { Comments, FilingEvent, FilingPlace, FilingState, FilingVersion } from './filing.js';

export interface FilingRow {
  readonly id: string;
  readonly unitId: string;
  readonly filingYear: number;
  readonly state: Exclude<FilingState, 'open'>;
  readonly lockVersion: number;
  readonly version: number;
  readonly publishedVersion: number | null;
  readonly signedAt: string | null;
  readonly signedBy: string | null;
  readonly signedLate: boolean | null;
}
export interface DraftRow {
  readonly figures: Figures;
  readonly comments: Comments;
  readonly reason: string | null;
  readonly savedAt: string;
  readonly savedBy: string;
}

const iso = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

// While nothing new is signed, a filing is known by the version that is published: a later one was dropped.
const filings = `
  select f.id, f.unit_id as "unitId", f.filing_year as "filingYear", f.state, f.lock_version as "lockVersion",
         f.version, f.published_version as "publishedVersion",
         ${iso('v.signed_at')} as "signedAt", v.signed_by_name as "signedBy", v.is_late as "signedLate"
  from register.filing f
  left join register.filing_version v on v.filing_id = f.id
    and v.version = case when f.state in ('draft', 'published') then coalesce(f.published_version, f.version) else f.version end
  where f.register_id = $1 and f.submission = $2`;

/** The filings within the scope of the transaction: of one unit or one year, where these are named. */
export function readFilings(
  tx: EntityManager,
  registerId: string,
  wanted: { readonly submission: string; readonly filingYear?: number; readonly unitId?: string },
): Promise<readonly FilingRow[]> {
  const { submission, filingYear = null, unitId = null } = wanted;
  return tx.query<FilingRow[]>(
    `${filings} and ($3::int is null or f.filing_year = $3) and ($4::text is null or f.unit_id = $4)
     order by f.filing_year desc, f.unit_id`,
    [registerId, submission, filingYear, unitId],
  );
}

/** One filing, and no other writer until the transaction is over. */
export async function lockFiling(
  tx: EntityManager,
  registerId: string,
  { submission, filingYear, unitId }: FilingPlace,
): Promise<FilingRow | undefined> {
  const [row] = await tx.query<FilingRow[]>(
    `${filings} and f.filing_year = $3 and f.unit_id = $4 for update of f`,
    [registerId, submission, filingYear, unitId],
  );
  return row;
}

export async function readDraft(tx: EntityManager, filingId: string): Promise<DraftRow | null> {
  const [row] = await tx.query<DraftRow[]>(
    `select figures, comments, reason, ${iso('updated_at')} as "savedAt", updated_by_name as "savedBy"
     from register.filing_draft where filing_id = $1`,
    [filingId],
  );
  return row ?? null;
}

/** Everything that was signed of some filings, the first version first. */
export function readVersions(
  tx: EntityManager,
  filingIds: readonly string[],
): Promise<readonly (FilingVersion & { readonly filingId: string })[]> {
  return tx.query<(FilingVersion & { readonly filingId: string })[]>(
    `select filing_id as "filingId", version, figures, comments, reason, is_late as "isLate",
            ${iso('signed_at')} as "signedAt", signed_by_name as "signedBy"
     from register.filing_version where filing_id = any($1::uuid[]) order by filing_id, version`,
    [filingIds],
  );
}

export function readEvents(tx: EntityManager, filingId: string): Promise<readonly FilingEvent[]> {
  return tx.query<FilingEvent[]>(
    `select kind, version, comment, ${iso('at')} as "at", actor_name as "actor"
     from register.filing_event where filing_id = $1 order by id`,
    [filingId],
  );
}

/** Number of the version that a filing is known by; 0 before the first is signed. */
export function currentVersion({
  state,
  version,
  publishedVersion,
}: Pick<FilingRow, 'state' | 'version' | 'publishedVersion'>): number {
  return state === 'draft' || state === 'published' ? (publishedVersion ?? version) : version;
}
