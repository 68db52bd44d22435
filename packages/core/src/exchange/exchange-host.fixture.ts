import { Test } from '@nestjs/testing';
import type { INestApplicationContext } from '@nestjs/common';
import type { RegisterPlugin } from '@kvalreg/declaration';
import { createTestDatabase } from '@kvalreg/test-environment';
import { Writable } from 'node:stream';
import type { Scope } from '../access/scope.js';
import type { CoreOptions } from '../core-options.js';
import { CoreModule } from '../core.module.js';
import { OrganisationService } from '../organisation/organisation.service.js';
import { FixedClock } from '../platform/clock.js';
import { loadConfig } from '../platform/config.js';
import { Database } from '../platform/database/database.js';
import { migrate } from '../platform/database/migrate.js';
import { csvFromBuffer } from './csv/csv-source.js';
import { ExportService } from './export/export.service.js';
import { ImportService, type ImportRequest } from './import/import.service.js';
import type { ImportOutcome } from './import/import-outcome.js';
import { operationsPlugin } from './operations-register.fixture.js';

export interface Host {
  /** To start another program over the same database. */
  readonly options: CoreOptions;
  readonly app: INestApplicationContext;
  readonly database: Database;
  readonly importText: (
    text: string,
    request?: Partial<ImportRequest>,
    scope?: Scope,
  ) => Promise<ImportOutcome>;
  readonly exportText: (form: string, scope?: Scope, identify?: boolean) => Promise<string>;
  readonly count: (table: string) => Promise<number>;
  readonly close: () => Promise<void>;
}

export const operatorScope: Scope = {
  registerId: 'operations',
  level: 'register',
  principal: { kind: 'system', name: 'tests' },
};

/** The services over an empty database with the units `lund` and `malmo`; today is 2025-06-01. */
export async function exchangeHost(plugin: RegisterPlugin = operationsPlugin): Promise<Host> {
  const test = await createTestDatabase({
    template: {
      name: 'migrated',
      prepare: async (url) => {
        await migrate(url);
      },
    },
  });
  const config = loadConfig({
    DATABASE_URL: test.url,
    KVALREG_IDENTITY_KEY: Buffer.alloc(32, 7).toString('base64'),
  });
  const options: CoreOptions = { config, plugins: [plugin], clock: FixedClock.on('2025-06-01') };
  const module = await Test.createTestingModule({ imports: [CoreModule.forRoot(options)] }).compile();
  const app = await module.init();
  const database = app.get(Database);
  await app.get(OrganisationService).save(plugin.register.id, [
    { id: 'lund', name: 'Kliniken i Lund', kind: 'clinic', hsaId: 'SE2321000131-E000000000001' },
    { id: 'malmo', name: 'Malmö', kind: 'clinic' },
  ]);
  return {
    options,
    app,
    database,
    importText: (text, request = {}, scope = operatorScope) =>
      app
        .get(ImportService)
        .run(scope, { form: 'operation', source: csvFromBuffer(new TextEncoder().encode(text)), ...request }),
    exportText: async (form, scope = operatorScope, identify = false) => {
      const chunks: Buffer[] = [];
      const sink = new Writable({
        write(chunk: Buffer, _, done) {
          chunks.push(Buffer.from(chunk));
          done();
        },
      });
      await app.get(ExportService).write(scope, { form, identify }, sink);
      return Buffer.concat(chunks).toString('utf8');
    },
    count: async (table) => {
      const [row] = await database.asSystem((tx) =>
        tx.query<{ n: number }[]>(`select count(*) as n from ${table}`),
      );
      return row?.n ?? -1;
    },
    close: async () => {
      await app.close();
      await test.drop();
    },
  };
}
