import type { EntityManager } from 'typeorm';

interface Referring {
  readonly target: string;
  readonly column: string;
  readonly has_episode: boolean;
  readonly has_register: boolean;
}

/** Tables whose rows are moved by a rule of their own. */
const ownRules = [
  'identity.person',
  'register.participant',
  'register.participation',
  'register.episode',
  'identity.person_name',
  'identity.contact',
  'identity.former_identifier',
  'identity.merged_person',
  'identity.population_note',
  'identity.person_change',
  'identity.residence',
];

/**
 * Every other table that names a person, by a foreign key or by a column `person_id`: a table of a later feature is a part
 * of it without being named here. The log keeps the person under whom it was written.
 */
async function referringTables(tx: EntityManager): Promise<readonly Referring[]> {
  return tx.query<Referring[]>(
    `select c.oid::regclass::text as target, quote_ident(a.attname) as column,
       exists (select from pg_attribute e where e.attrelid = c.oid and e.attname = 'episode_id' and not e.attisdropped) as has_episode,
       exists (select from pg_attribute e where e.attrelid = c.oid and e.attname = 'register_id' and not e.attisdropped) as has_register
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     where c.relkind in ('r', 'p') and not c.relispartition and n.nspname not in ('audit', 'information_schema')
       and n.nspname !~ '^pg_' and c.oid::regclass::text <> all($1)
       and (a.attname = 'person_id' or exists (
         select from pg_constraint k where k.contype = 'f' and k.conrelid = c.oid
           and k.confrelid = 'identity.person'::regclass and k.conkey = array[a.attnum]))
     order by 1, 2`,
    [ownRules],
  );
}

/** Lets tables that only grow take another person in rows that they have, until the transaction's end or `work`'s. */
async function whileMoving(tx: EntityManager, work: () => Promise<void>): Promise<void> {
  await tx.query(`select set_config('kvalreg.erasing', txid_current()::text, true)`);
  await work();
  await tx.query(`select set_config('kvalreg.erasing', '', true)`);
}

/** Moves every row of one person to another, apart from those with a rule of their own. */
export async function moveAllRows(tx: EntityManager, from: string, to: string): Promise<void> {
  await whileMoving(tx, async () => {
    await tx.query('update register.episode set person_id = $2 where person_id = $1', [from, to]);
    for (const { target, column } of await referringTables(tx))
      await tx.query(`update ${target} set ${column} = $2 where ${column} = $1`, [from, to]);
  });
}

/** Moves some episodes of a person to another, with every row that names both. */
export async function moveEpisodes(
  tx: EntityManager,
  from: string,
  to: string,
  episodes: readonly string[],
): Promise<void> {
  await whileMoving(tx, async () => {
    await tx.query('update register.episode set person_id = $2 where person_id = $1 and id = any($3)', [
      from,
      to,
      episodes,
    ]);
    for (const { target, column, has_episode: hasEpisode } of await referringTables(tx)) {
      if (!hasEpisode) continue;
      await tx.query(`update ${target} set ${column} = $2 where ${column} = $1 and episode_id = any($3)`, [
        from,
        to,
        episodes,
      ]);
    }
  });
}

/** Moves everything that one register holds of a person, apart from names and addresses, to another. */
export async function moveRegisterRows(
  tx: EntityManager,
  { from, to, registerId }: { readonly from: string; readonly to: string; readonly registerId: string },
): Promise<void> {
  const own = ['register.participant', 'register.participation', 'register.participation_event'];
  await whileMoving(tx, async () => {
    const episodes = await tx.query<{ id: string }[]>(
      'select id from register.episode where person_id = $1 and register_id = $2',
      [from, registerId],
    );
    const all = [from, to, registerId];
    for (const table of [...own, 'register.episode'])
      await tx.query(`update ${table} set person_id = $2 where person_id = $1 and register_id = $3`, all);
    for (const {
      target,
      column,
      has_episode: hasEpisode,
      has_register: hasRegister,
    } of await referringTables(tx)) {
      if (hasRegister)
        await tx.query(`update ${target} set ${column} = $2 where ${column} = $1 and register_id = $3`, all);
      else if (hasEpisode)
        await tx.query(`update ${target} set ${column} = $2 where ${column} = $1 and episode_id = any($3)`, [
          from,
          to,
          episodes.map(({ id }) => id),
        ]);
    }
  });
}
