import { Injectable } from '@nestjs/common';
import type { RetentionRule, Retained } from '@kvalreg/declaration';
import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { authorOf } from '../access/author.js';
import type { Principal } from '../access/principal.js';
import { AuditService } from '../audit/audit.service.js';
import { AuditChainService } from '../audit/chain/audit-chain.service.js';
import { writeCertificate } from '../participation/certificates.query.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { ConflictError } from '../platform/errors/domain-error.js';
import { RegisterCatalogue } from '../platform/registers/register-catalogue.js';
import { cutoffOf } from './cutoff.js';
import { finishRun, openRun, saveRun, type RetentionRun } from './retention-run.query.js';
import { answerThinning } from './rules/answer-thinning.js';
import { identityThinning } from './rules/identity-thinning.js';
import { contactThinning, draftThinning, linkThinning } from './rules/row-rules.js';
import { addCounts, type Counts, type Thinned, type Thinning } from './rules/thinning.js';

/** Stands, with a register, for "is being thinned" among the advisory locks of the database. */
const retentionLock = 7_240_017;
const usualBatch = 200;
/** Somebody who writes to the same rows may have been in the way. */
const attempts = 5;

const thinnings: Readonly<Record<Exclude<Retained, 'log'>, Thinning>> = {
  drafts: draftThinning,
  links: linkThinning,
  contacts: contactThinning,
  identity: identityThinning,
  answers: answerThinning,
};
/** What belongs to something else goes before it; answers before identities, of which then fewer are left. */
const order: readonly Retained[] = ['drafts', 'links', 'contacts', 'answers', 'identity', 'log'];

export interface RetentionRequest {
  /** One register; null for all. */
  readonly registerId?: string | null | undefined;
  readonly batchSize?: number | undefined;
  readonly signal?: AbortSignal | undefined;
  /** After each batch, with the rows that it removed. */
  readonly onBatch?: ((register: string, what: Retained, rows: number) => void) | undefined;
}
export interface RuleCount {
  readonly register: string;
  readonly what: Exclude<Retained, 'log'>;
  /** What began to count before this day has had its time. */
  readonly cutoff: string;
  /** Rows, persons or episodes whose time is over. */
  readonly count: number;
}
export interface RetentionPreview {
  readonly rules: readonly RuleCount[];
  /** Events of the log, which is that of all registers, and the sealed blocks that they go with. */
  readonly log: { readonly blocks: number; readonly events: number };
}
export interface RegisterThinned {
  readonly register: string;
  /** Rows by rule and table. */
  readonly counts: Readonly<Record<string, Counts>>;
  readonly finished: boolean;
  /** Of the certificate; null where nothing was removed, or the run is not over. */
  readonly certificate: string | null;
}
export interface RetentionReport {
  readonly registers: readonly RegisterThinned[];
  /** Events of the log, which is that of all registers. */
  readonly log: { readonly blocks: number; readonly events: number };
}

/** Lets go of what has had its time by the rules of the registers: by hand or as a job at night. Only the program does it. */
@Injectable()
export class RetentionService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly catalogue: RegisterCatalogue,
    private readonly audit: AuditService,
    private readonly chain: AuditChainService,
  ) {}

  /** What would go, by rule. */
  async preview({ registerId }: RetentionRequest = {}): Promise<RetentionPreview> {
    return this.database.asSystem(
      async (tx) => {
        const counts: RuleCount[] = [];
        for (const { id, rules } of this.registersOf(registerId)) {
          for (const { what, cutoff } of rules) {
            if (what === 'log') continue;
            const count = await thinnings[what].count(tx, id, cutoff);
            counts.push({ register: id, what, cutoff, count });
          }
        }
        return { rules: counts, log: await this.chain.countOver(tx, this.logDays()) };
      },
      { readOnly: true, statementTimeout: 0 },
    );
  }

  /** Does it, in batches that are kept one by one: after an end in the middle the next run goes on. */
  async run(principal: Principal, request: RetentionRequest = {}): Promise<RetentionReport> {
    const { registerId, signal, onBatch, batchSize = usualBatch } = request;
    const registers: RegisterThinned[] = [];
    for (const { id, rules } of this.registersOf(registerId)) {
      if (signal?.aborted === true) break;
      registers.push(
        await this.alone(id, () => this.thinRegister(principal, id, rules, { batchSize, signal, onBatch })),
      );
    }
    const log = signal?.aborted === true ? { blocks: 0, events: 0 } : await this.thinLog(principal, signal);
    return { registers, log };
  }

  private registersOf(registerId: string | null | undefined): readonly {
    readonly id: string;
    readonly rules: readonly { readonly what: Retained; readonly cutoff: string }[];
  }[] {
    const all = registerId ? [this.catalogue.register(registerId)] : this.catalogue.all();
    const today = this.clock.today();
    const place = ({ what }: RetentionRule): number => order.indexOf(what);
    return all
      .filter(({ retention = [] }) => retention.length > 0)
      .map(({ id, retention = [] }) => ({
        id,
        rules: retention
          .toSorted((one, other) => place(one) - place(other))
          .map((rule) => ({ what: rule.what, cutoff: cutoffOf(rule, today) })),
      }));
  }

  private async thinRegister(
    principal: Principal,
    registerId: string,
    rules: readonly { readonly what: Retained; readonly cutoff: string }[],
    {
      batchSize,
      signal,
      onBatch,
    }: Pick<RetentionRequest, 'signal' | 'onBatch'> & { readonly batchSize: number },
  ): Promise<RegisterThinned> {
    const today = this.clock.today();
    const author = authorOf(principal);
    let run = await this.database.asSystem((tx) =>
      openRun(tx, registerId, { today, author, id: randomUUID() }),
    );
    for (const { what, cutoff } of rules) {
      if (what === 'log') continue;
      for (let isFull = true; isFull && signal?.aborted !== true;) {
        const batch = { registerId, cutoff, today, size: batchSize };
        const thinned = await this.persistently(() =>
          this.database.asSystem(
            async (tx) => {
              const done = await thinnings[what].thin(tx, batch);
              await this.record(tx, principal, registerId, what, done);
              return { ...done, run: await saveRun(tx, run, what, done.counts) };
            },
            { statementTimeout: 0 },
          ),
        );
        ({ run, isFull } = thinned);
        onBatch?.(registerId, what, rowsIn(thinned.counts));
      }
    }
    if (signal?.aborted === true)
      return { register: registerId, counts: run.counts, finished: false, certificate: null };
    const certificate = await this.database.asSystem((tx) => this.finish(tx, principal, run, today));
    return { register: registerId, counts: run.counts, finished: true, certificate };
  }

  private async record(
    tx: EntityManager,
    principal: Principal,
    registerId: string,
    what: Retained,
    { counts, persons }: Thinned,
  ): Promise<void> {
    const rows = rowsIn(counts);
    if (rows === 0) return;
    const subjects = persons.map((personId) => ({ personId }));
    const actor = { principal, registerId };
    await this.audit.recordEach(tx, actor, 'retention.thin', subjects.length > 0 ? subjects : [{}], {
      rule: what,
      rows,
    });
  }

  /** The certificate counts all that the run has removed, also before it was broken off; of nothing there is none. */
  private async finish(
    tx: EntityManager,
    principal: Principal,
    run: RetentionRun,
    today: string,
  ): Promise<string | null> {
    await finishRun(tx, run, today);
    const counts = Object.values(run.counts).reduce(addCounts, {});
    if (Object.values(counts).every((count) => count === 0)) return null;
    await writeCertificate(tx, {
      id: run.id,
      registerId: run.registerId,
      erasedOn: today,
      ground: 'retention',
      reason: Object.keys(run.counts)
        .filter((what) => Object.values(run.counts[what] ?? {}).some((count) => count > 0))
        .join(', '),
      author: authorOf(principal),
      counts,
      identityErased: (counts['identity.person'] ?? 0) > 0,
    });
    return run.id;
  }

  /** By register the day before which its events may go; a register without such a rule keeps all. */
  private logDays(): ReadonlyMap<string, string> {
    const today = this.clock.today();
    const days = this.catalogue.all().map(({ id, retention = [] }) => {
      const rule = retention.find(({ what }) => what === 'log');
      return [id, rule ? cutoffOf(rule, today) : null] as const;
    });
    return new Map(days.flatMap(([id, day]) => (day === null ? [] : [[id, day] as const])));
  }

  private async thinLog(
    principal: Principal,
    signal: AbortSignal | undefined,
  ): Promise<{ readonly blocks: number; readonly events: number }> {
    const before = this.logDays();
    let done = { blocks: 0, events: 0 };
    while (before.size > 0 && signal?.aborted !== true) {
      const thinned = await this.database.asSystem(
        async (tx) => {
          const some = await this.chain.thinIn(tx, this.clock.now(), { before, size: 20 });
          if (some.blocks > 0) await this.audit.record(tx, { principal }, 'log.thin', {}, { ...some });
          return some;
        },
        { statementTimeout: 0 },
      );
      done = { blocks: done.blocks + thinned.blocks, events: done.events + thinned.events };
      if (thinned.blocks < 20) break;
    }
    return done;
  }

  /** One run at a time in a register; the lock ends with the connection, however the program ends. */
  private async alone<T>(registerId: string, work: () => Promise<T>): Promise<T> {
    const holder = this.database.dataSource.createQueryRunner();
    try {
      const key = [retentionLock, registerId];
      const [row] = (await holder.query('select pg_try_advisory_lock($1, hashtext($2)) as mine', key)) as {
        mine: boolean;
      }[];
      if (row?.mine !== true)
        throw new ConflictError(
          'retention-running',
          `"${registerId}" is being thinned already. Wait until that is done, or stop it.`,
        );
      try {
        return await work();
      } finally {
        await holder.query('select pg_advisory_unlock($1, hashtext($2))', key);
      }
    } finally {
      await holder.release();
    }
  }

  private async persistently<T>(work: () => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await work();
      } catch (error) {
        if (!(error instanceof ConflictError && error.code === 'simultaneous-change') || attempt === attempts)
          throw error;
      }
    }
  }
}

function rowsIn(counts: Counts): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}
