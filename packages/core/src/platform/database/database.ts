import type { DataSource, EntityManager } from 'typeorm';
import { asDomainError } from './database-failure.js';
import { JoinedTransactions, type Entry } from './joined-transactions.js';
import type { RowScope } from './row-scope.js';

/** The role without log-in that every statement of a request runs as; row-level security binds it. */
export const applicationRole = 'kvalreg_app';

export interface TransactionOptions {
  /** Refuses every write. */
  readonly readOnly?: boolean;
  /** All statements see the same moment: for exports and for figures that are shown together. */
  readonly snapshot?: boolean;
  /** All statements see the moment that another transaction sees, by what `pg_export_snapshot` gave there. */
  readonly sameMoment?: string;
  /** Milliseconds; 0 for no limit. */
  readonly statementTimeout?: number;
  /**
   * Most rows of large tables are read. What row-level security lets through is guessed to be a few of them, which are then
   * looked up one by one in each table; together they are read several times as fast.
   */
  readonly wholeTables?: boolean;
}
type Work<T> = (tx: EntityManager) => Promise<T>;

/** The only way to the database: every piece of work is one transaction that knows whose rows it may see. */
export class Database {
  private readonly joined = new JoinedTransactions();

  constructor(readonly dataSource: DataSource) {}

  /** Runs the work within one register, for one unit or for all. Rows outside do not exist to it. */
  inScope<T>(scope: RowScope, work: Work<T>, options: TransactionOptions = {}): Promise<T> {
    return this.transaction(options, work, entering(scope));
  }

  /**
   * As `inScope`, and every transaction that the work begins, in whatever service, becomes a part of this one:
   * all is kept or nothing. What fails within such a part undoes that part only. For imports.
   */
  together<T>(scope: RowScope, work: Work<T>, options: TransactionOptions = {}): Promise<T> {
    const entry = entering(scope);
    return this.transaction(options, (tx) => this.joined.lead(tx, entry, work), entry);
  }

  /** For what belongs to no register: sessions, assignments, links, units. No clinical row is visible. */
  outsideScope<T>(work: Work<T>, options: TransactionOptions = {}): Promise<T> {
    return this.transaction(options, work, entryOf([applicationRole, '', '', '', '']));
  }

  /** As the owner of the tables, past row-level security: start-up, seeding and commands, never a request. */
  asSystem<T>(work: Work<T>, options: TransactionOptions = {}): Promise<T> {
    const enter: Entry['enter'] = (tx) => (this.joined.isOpen() ? tx.query(leaveRole) : Promise.resolve());
    return this.transaction(options, work, { key: 'system', enter });
  }

  private async transaction<T>(options: TransactionOptions, work: Work<T>, entry: Entry): Promise<T> {
    const run = async (tx: EntityManager): Promise<T> => {
      if (options.readOnly) await tx.query('set transaction read only');
      if (options.sameMoment !== undefined)
        await tx.query(`set transaction snapshot '${options.sameMoment.replaceAll("'", "''")}'`);
      if (options.statementTimeout !== undefined) {
        await tx.query(`set local statement_timeout = ${String(Math.trunc(options.statementTimeout))}`);
      }
      if (options.wholeTables) await tx.query('set local enable_nestloop = off');
      await entry.enter(tx);
      return work(tx);
    };
    try {
      if (this.joined.isOpen()) return await this.joined.take(work, entry);
      return await (options.snapshot || options.sameMoment !== undefined
        ? this.dataSource.transaction('REPEATABLE READ', run)
        : this.dataSource.transaction(run));
    } catch (error) {
      throw asDomainError(error);
    }
  }
}

function entering(scope: RowScope): Entry {
  const unit = scope.level === 'unit' ? scope.unitId : '';
  if (unit === undefined || unit === null) throw new TypeError('a scope at level "unit" names its unit');
  return entryOf([applicationRole, scope.registerId, scope.level, unit, scope.sessionId ?? '']);
}

function entryOf(settings: readonly string[]): Entry {
  return { key: settings.join('\n'), enter: (tx) => tx.query(enterScope, [...settings]) };
}

const leaveRole = `select set_config('role', 'none', true)`;
const enterScope = `
  select set_config('role', $1, true), set_config('kvalreg.register', $2, true),
         set_config('kvalreg.scope', $3, true), set_config('kvalreg.unit', $4, true),
         set_config('kvalreg.session', $5, true)`;
