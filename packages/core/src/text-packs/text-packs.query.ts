import type { Language } from '@kvalreg/declaration';
import type { TextPack } from '@kvalreg/engine';
import type { EntityManager } from 'typeorm';

/** A pack that was installed, in use or ended. */
export interface StoredTextPack {
  readonly id: string;
  /** Null: for every register. */
  readonly registerId: string | null;
  readonly instrument: string;
  readonly instrumentVersion: string;
  readonly language: Language;
  readonly holder: string;
  readonly number: string;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly installedAt: string;
  readonly installedBy: string;
  readonly endedAt: string | null;
  readonly endedBy: string | null;
}

const instant = (column: string): string =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;

/** Packs without their wording: those of a register and those for all, or every one. */
export function readTextPacks(
  tx: EntityManager,
  registerId: string | null,
): Promise<readonly StoredTextPack[]> {
  return tx.query<StoredTextPack[]>(
    `select id, register_id as "registerId", instrument, instrument_version as "instrumentVersion", language,
       pack #>> '{licence,holder}' as holder, pack #>> '{licence,number}' as number,
       valid_from::text as "validFrom", valid_to::text as "validTo",
       ${instant('installed_at')} as "installedAt", installed_by as "installedBy",
       ${instant('ended_at')} as "endedAt", ended_by as "endedBy"
     from register.text_pack
     where $1::text is null or register_id is null or register_id = $1
     order by instrument, language, text_pack.installed_at desc`,
    [registerId],
  );
}

/** Ids of the packs that say today what the questions of some instruments are called; a register's own come last. */
export async function packsInUse(
  tx: EntityManager,
  registerId: string,
  instruments: readonly string[],
  today: string,
): Promise<readonly string[]> {
  const rows = await tx.query<{ id: string }[]>(
    `select id from register.text_pack
     where ended_at is null and instrument = any($2::text[]) and (register_id is null or register_id = $1)
       and (valid_from is null or valid_from <= $3::date) and (valid_to is null or valid_to >= $3::date)
     order by register_id nulls first, id`,
    [registerId, instruments, today],
  );
  return rows.map(({ id }) => id);
}

/** Ids of the packs that were in use when some revisions of an answer were given, by revision. */
export async function packsOfResponse(
  tx: EntityManager,
  responseId: string,
): Promise<ReadonlyMap<number, readonly string[]>> {
  const rows = await tx.query<{ revision: number; ids: string[] }[]>(
    `select w.revision, array_agg(p.id order by p.register_id nulls first, p.id)::text[] as ids
     from register.response_wording w join register.text_pack p on p.id = w.pack_id
     where w.response_id = $1 group by w.revision`,
    [responseId],
  );
  return new Map(rows.map(({ revision, ids }) => [revision, ids]));
}

/** The wording itself. */
export function readPacks(
  tx: EntityManager,
  ids: readonly string[],
): Promise<readonly { readonly id: string; readonly pack: TextPack }[]> {
  // Checked before it was written, and never changed since.
  return tx.query<{ id: string; pack: TextPack }[]>(
    'select id, pack from register.text_pack where id = any($1::uuid[])',
    [ids],
  );
}
