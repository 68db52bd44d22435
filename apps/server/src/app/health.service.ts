import { Database, RegisterCatalogue } from '@kvalreg/core';
import { Injectable } from '@nestjs/common';

export type Check = 'ok' | 'failed';
export interface Readiness {
  readonly status: Check;
  readonly checks: { readonly database: Check; readonly migrations: Check; readonly registers: Check };
}

/** Whether the server can do its work at this moment. Says what fails, not why: the page is open to all. */
@Injectable()
export class HealthService {
  constructor(
    private readonly database: Database,
    private readonly catalogue: RegisterCatalogue,
  ) {}

  async readiness(): Promise<Readiness> {
    const [database, migrations, registers] = await Promise.all([
      check(() => this.answers()),
      check(() => this.isMigrated()),
      check(() => this.hasRegisters()),
    ]);
    const isReady = [database, migrations, registers].every((result) => result === 'ok');
    return { status: isReady ? 'ok' : 'failed', checks: { database, migrations, registers } };
  }

  private async answers(): Promise<boolean> {
    await this.database.outsideScope((tx) => tx.query('select 1'), { statementTimeout: 2_000 });
    return true;
  }

  private async isMigrated(): Promise<boolean> {
    return !(await this.database.dataSource.showMigrations());
  }

  private async hasRegisters(): Promise<boolean> {
    const wanted = this.catalogue.all();
    const [row] = await this.database.outsideScope((tx) =>
      tx.query<{ readonly installed: number }[]>(
        `select count(*) as installed from register.manifest
         where (register_id, version) in (select * from unnest($1::text[], $2::text[]))`,
        [wanted.map(({ id }) => id), wanted.map(({ version }) => version)],
      ),
    );
    return row?.installed === wanted.length;
  }
}

async function check(isFine: () => Promise<boolean>): Promise<Check> {
  return (await isFine().catch(() => false)) ? 'ok' : 'failed';
}
