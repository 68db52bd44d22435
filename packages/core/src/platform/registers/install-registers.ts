import { manifestOf, type Register, type RegisterPlugin } from '@kvalreg/declaration';
import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { Database } from '../database/database.js';
import { ConflictError } from '../errors/domain-error.js';
import { installAnalysis, markChangedFigures } from './analysis-tables.js';
import { checkPlugins } from './check-plugins.js';
import { installPathwayRules } from './pathway-rules.js';

/** Stands for "registers are being installed" among the advisory locks of the database. */
const installLock = 7_240_002;

/**
 * Records each register's manifest and brings its analysis tables to the shape that the manifest asks for.
 * All in one transaction: whoever starts at the same time waits, and a failure leaves everything as it was.
 */
export async function installRegisters(
  database: Database,
  plugins: readonly RegisterPlugin[],
): Promise<void> {
  checkPlugins(plugins);
  await database.asSystem(
    async (tx) => {
      await tx.query('set local lock_timeout = 0');
      await tx.query('select pg_advisory_xact_lock($1)', [installLock]);
      for (const { register } of plugins) {
        await recordManifest(tx, register);
        await recordParticipation(tx, register);
        await installAnalysis(tx, register);
        await markChangedFigures(tx, register);
        await installPathwayRules(tx, register);
      }
    },
    { statementTimeout: 0 },
  );
}

/** A version stands for one manifest for ever: answers refer to it, so it is never replaced by another. */
async function recordManifest(tx: EntityManager, register: Register): Promise<void> {
  const manifest = manifestOf(register);
  const [known] = await tx.query<{ manifest: string }[]>(
    `select manifest::text from register.manifest where register_id = $1 and version = $2`,
    [register.id, register.version],
  );
  if (known === undefined) {
    await tx.query(`insert into register.manifest (register_id, version, manifest) values ($1, $2, $3)`, [
      register.id,
      register.version,
      manifest,
    ]);
  } else if (known.manifest !== manifest) {
    throw new ConflictError(
      'manifest-changed',
      `The register "${register.id}" has changed but still calls itself version ${register.version}, ` +
        'under which another declaration is installed in this database. Raise its version.',
      { installed: digest(known.manifest), declared: digest(manifest) },
    );
  }
}

/** Keeps the rule that the database enforces as the register declares it. */
async function recordParticipation(tx: EntityManager, { id, participation }: Register): Promise<void> {
  if (participation === undefined) {
    await tx.query('delete from register.participation_rule where register_id = $1', [id]);
    return;
  }
  await tx.query(
    `insert into register.participation_rule as r (register_id, basis, when_ended) values ($1, $2, $3)
     on conflict (register_id) do update set basis = excluded.basis, when_ended = excluded.when_ended
       where (r.basis, r.when_ended) is distinct from (excluded.basis, excluded.when_ended)`,
    [id, participation.basis, participation.whenEnded ?? 'erase'],
  );
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
