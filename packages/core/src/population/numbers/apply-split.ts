import type { EntityManager } from 'typeorm';
import { isUuid } from '../../platform/http/uuid.js';
import type { IdentityCipher } from '../../people/identity-cipher.js';
import { lockPersons } from '../facts/person-state.js';
import {
  numberKey,
  type PopulationImport,
  type PopulationRow,
  type RowRemark,
  type RowStatus,
} from '../population-row.js';
import type { Holder } from '../rows/holders.js';
import { moveToOther, otherPerson } from './split-person.js';

export interface AppliedSplit {
  readonly status: RowStatus;
  readonly remark: RowRemark | null;
  readonly changed: readonly string[];
}

/** Gives episodes of one person to another, as a row says. The numbers are locked by the caller. */
export async function applySplit(
  tx: EntityManager,
  cipher: IdentityCipher,
  row: PopulationRow,
  holders: ReadonlyMap<string, Holder>,
  by: PopulationImport,
): Promise<AppliedSplit> {
  const number = row.newIdentifier;
  const from = holders.get(numberKey(row.identifier));
  if (!number || from?.isVisible !== true) return done('unknown');
  const other = holders.get(numberKey(number));
  if (other?.isVisible === false) return done('rejected', 'needs-operator');
  if (other?.isPresent === true && other.personId === from.personId) return done('rejected', 'own-number');
  const isSeparate = other !== undefined && other.personId !== from.personId;
  const persons = isSeparate ? [from.personId, other.personId] : [from.personId];
  const episodes = await readEpisodes(tx, row.episodes, persons, by.registerId);
  if (episodes === null) return done('rejected', 'episode-elsewhere');
  const moving = episodes.filter(({ person_id: person }) => person === from.personId).map(({ id }) => id);
  if (isSeparate && moving.length === 0) return done('unchanged');

  const locked = await lockPersons(tx, persons);
  const source = locked.get(from.personId);
  if (!source) return done('unknown');
  const target =
    (isSeparate ? locked.get(other.personId) : undefined) ??
    (await otherPerson(tx, cipher, {
      number,
      birthDate: row.birthDate,
      sex: row.sex,
      episodes: row.episodes,
      isProtected: source.isProtected,
    }));
  await tx.query('select 1 from register.episode where id = any($1) order by id for update', [moving]);
  await moveToOther(tx, cipher, { from: source, to: target, episodes: moving }, by);
  return { status: 'changed', remark: null, changed: [source.id, target.id] };
}

function done(status: RowStatus, code: RowRemark['code'] | null = null): AppliedSplit {
  return { status, remark: code === null ? null : { code, params: {} }, changed: [] };
}

/** The episodes, if all of them belong to one of the persons and lie where the import reaches; else null. */
async function readEpisodes(
  tx: EntityManager,
  episodes: readonly string[],
  persons: readonly string[],
  registerId: string | null,
): Promise<readonly { readonly id: string; readonly person_id: string }[] | null> {
  if (episodes.length === 0 || !episodes.every(isUuid)) return null;
  const rows = await tx.query<{ id: string; person_id: string }[]>(
    `select id, person_id from register.episode
     where id = any($1) and person_id = any($2) and ($3::text is null or register_id = $3) order by id`,
    [episodes, persons, registerId],
  );
  return rows.length === new Set(episodes.map((id) => id.toLowerCase())).size ? rows : null;
}
