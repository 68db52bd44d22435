import type { EntityManager } from 'typeorm';
import type { FrozenFigures, FrozenResults, PublishedRelease, Release, ReleaseSummary } from './release.js';

/** A release with all that it was computed by. */
export interface StoredRelease extends Release {
  readonly erased: number;
  readonly countiesTaken: number;
  readonly definition: unknown;
  readonly results: FrozenResults;
}

const cutAt = `to_char(r.cut_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "cutAt"`;
const summary = `r.id, r.source, r.title, r.purpose, r.scope, r.requests,
  r.register_version as "registerVersion", r.definition_hash as "definitionHash", r.data_date as "dataDate",
  ${cutAt},
  r.code_version as "codeVersion", r.code_commit as "codeCommit", r.cases,
  r.cases - (select count(*)::int from register.figure_release_case c where c.release_id = r.id) as erased,
  r.frozen_on as "frozenOn", r.frozen_by_name as "frozenBy"`;

type SummaryRow = Omit<ReleaseSummary, 'indicators'> & Pick<Release, 'requests'>;

/** Latest first; of one source, where one is named. */
export async function readReleases(
  tx: EntityManager,
  registerId: string,
  source: string | null,
): Promise<readonly ReleaseSummary[]> {
  const rows = await tx.query<SummaryRow[]>(
    `select ${summary} from register.figure_release r
     where r.register_id = $1 and ($2::text is null or r.source = $2) order by r.frozen_at desc, r.id`,
    [registerId, source],
  );
  return rows.map(({ requests, ...row }) => ({ ...row, indicators: indicatorsOf(requests) }));
}

function indicatorsOf(requests: Release['requests']): readonly string[] {
  return [...new Set(requests.flatMap(({ indicators }) => indicators))];
}

export async function readRelease(
  tx: EntityManager,
  registerId: string,
  id: string,
): Promise<StoredRelease | undefined> {
  const [release] = await tx.query<Omit<StoredRelease, 'indicators'>[]>(
    `select ${summary}, r.columns, r.definition, r.results,
       (select count(*)::int from register.figure_release_case c where c.release_id = r.id and c.county_taken) as "countiesTaken"
     from register.figure_release r where r.register_id = $1 and r.id = $2`,
    [registerId, id],
  );
  return release && { ...release, indicators: indicatorsOf(release.requests) };
}

/** A release of what a register publishes, with figures that anyone may see. */
type PublishedRow = PublishedRelease & {
  readonly definition: unknown;
  readonly figures: readonly FrozenFigures[];
};

/**
 * The latest release of all that a register publishes of a source, with what anyone may see; null where there is none.
 *
 * @param part the published indicators, or what goal tables have of them
 */
export async function readLatestPublished(
  tx: EntityManager,
  registerId: string,
  source: string,
  part: 'public' | 'goals',
): Promise<PublishedRow | null> {
  const [latest] = await tx.query<PublishedRow[]>(
    `select r.title, r.frozen_on as "frozenOn", r.data_date as "dataDate", ${cutAt},
       r.register_version as "registerVersion", r.definition_hash as "definitionHash",
       r.code_version as "codeVersion", r.definition, coalesce(r.results -> $3::text, '[]') as figures
     from register.figure_release r where r.register_id = $1 and r.source = $2 and r.scope = 'published'
     order by r.frozen_at desc, r.id limit 1`,
    [registerId, source, part],
  );
  return latest ?? null;
}

/** The latest release of a source that froze an indicator; null where none did. */
export async function latestReleaseOf(
  tx: EntityManager,
  {
    registerId,
    source,
    indicator,
  }: {
    readonly registerId: string;
    readonly source: string;
    readonly indicator: string;
  },
): Promise<string | null> {
  const [latest] = await tx.query<{ id: string }[]>(
    `select id from register.figure_release
     where register_id = $1 and source = $2 and definition -> 'indicators' -> $3 is not null
     order by frozen_at desc, id limit 1`,
    [registerId, source, indicator],
  );
  return latest?.id ?? null;
}

export interface NewRelease extends Omit<
  StoredRelease,
  'erased' | 'countiesTaken' | 'indicators' | 'frozenBy' | 'cutAt'
> {
  readonly registerId: string;
  readonly author: string;
  readonly authorName: string;
  readonly now: Date;
}

/** Writes the release; the cases are written after it. The moment of the cut is that of the transaction's clock. */
export async function writeRelease(tx: EntityManager, release: NewRelease): Promise<void> {
  await tx.query(
    `insert into register.figure_release (id, register_id, source, title, purpose, scope, requests, definition,
       definition_hash, register_version, data_date, cut_at, code_version, code_commit, columns, cases, results,
       frozen_at, frozen_on, frozen_by, frozen_by_name)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $12, $18, $19, $20)`,
    [
      release.id,
      release.registerId,
      release.source,
      release.title,
      release.purpose,
      release.scope,
      JSON.stringify(release.requests),
      JSON.stringify(release.definition),
      release.definitionHash,
      release.registerVersion,
      release.dataDate,
      release.now,
      release.codeVersion,
      release.codeCommit,
      JSON.stringify(release.columns),
      release.cases,
      JSON.stringify(release.results),
      release.frozenOn,
      release.author,
      release.authorName,
    ],
  );
}
