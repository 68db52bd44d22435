import { ConflictError, Database } from '@kvalreg/core';
import type { INestApplicationContext } from '@nestjs/common';
import { demoAccountsOf } from './demo-accounts.js';

/** A demo lets in anybody as anybody, and must therefore never be started on a database in real use. */
export async function refuseRealAccounts(app: INestApplicationContext): Promise<void> {
  const [real] = await app
    .get(Database, { strict: false })
    .outsideScope((tx) =>
      tx.query<readonly unknown[]>(
        `select from access.user_account where split_part(subject, '|', 1) not in ($1, 'program') limit 1`,
        [demoAccountsOf],
      ),
    );
  if (real === undefined) return;
  throw new ConflictError(
    'not-a-demo',
    'This database has accounts of real people, and a demo lets in anybody as anybody. ' +
      'Point DATABASE_URL at a database of its own for the demo, or start the server without demo. ' +
      'Where it is the database that the demo made for itself, "npm run demo -- --fresh" starts over.',
  );
}
