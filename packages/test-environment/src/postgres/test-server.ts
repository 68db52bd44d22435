import { startEmbeddedPostgres } from '@kvalreg/embedded-postgres';

/** A database of a test run is named after the run, so that its end can remove it from a shared server. */
export function testRun(): string {
  const run = process.env['KVALREG_TEST_RUN'];
  if (run !== undefined) return run;
  throw new Error(
    'Test databases exist only while Jest runs with the global setup of @kvalreg/test-environment: ' +
      'start the tests with "npm run jest" from the root folder.',
  );
}

/**
 * The PostgreSQL server of this test run: the first call starts it, calls from other workers find it.
 * `KVALREG_TEST_SERVER_URL` makes the tests use another server; its user must be a superuser.
 *
 * @returns the URL, as superuser, of the database `postgres`
 */
export async function testServerUrl(): Promise<string> {
  testRun();
  const known = process.env['KVALREG_TEST_SERVER_URL'] ?? process.env['KVALREG_TEST_DATABASE_URL'];
  if (known !== undefined) return known;
  const dataDir = process.env['KVALREG_TEST_FOLDER'];
  if (dataDir === undefined) throw new Error('The environment variable KVALREG_TEST_FOLDER is not set');
  const server = await startEmbeddedPostgres({
    dataDir,
    durable: false,
    lifetime: 'detached',
    // Tables are small and short-lived: nothing may work on them, or hold a template, behind our back.
    settings: { autovacuum: 'off', max_connections: '200', shared_buffers: '128MB' },
  }).catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(
      `The PostgreSQL server for the tests did not start. ${reason}\n` +
        'To use another server, set KVALREG_TEST_SERVER_URL to the URL of a superuser on it.',
      { cause: error },
    );
  });
  process.env['KVALREG_TEST_DATABASE_URL'] = server.url;
  return server.url;
}
