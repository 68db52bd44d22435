import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { may } from '../access/rights/may.js';
import type { StaffPrincipal } from '../access/principal.js';
import type { Scope } from '../access/scope.js';
import { AuditService } from '../audit/audit.service.js';
import { MessageChannels } from '../messages/channels/message-channels.js';
import { Clock } from '../platform/clock.js';
import type { CoreConfig } from '../platform/config.js';
import { Database } from '../platform/database/database.js';
import { ConflictError, ForbiddenError, NotFoundError } from '../platform/errors/domain-error.js';
import { pageOf, type Page, type PageRequest } from '../platform/http/page.js';
import { isUuid } from '../platform/http/uuid.js';
import { coreConfig } from '../platform/platform-options.js';
import { ReportsService } from '../reports/reports.service.js';
import { checkWish } from './check-wish.js';
import { nextDay } from './schedule.js';
import { filterOn } from './sending/chosen-years.js';
import { readHolder } from './sending/holder.query.js';
import { insertSending, stopSubscription } from './sending/sendings.query.js';
import { readSendings, readSubscriptions } from './subscription-rows.query.js';
import { SubscriptionJobs } from './subscription-jobs.js';
import type { Sending, Subscription, SubscriptionWish } from './subscription.js';

/** A person who follows this many reports has lost the overview. */
const mostOfOne = 50;

/** Reports that people have sent to themselves. The register office sees everybody's, others their own. */
@Injectable()
export class SubscriptionsService {
  constructor(
    private readonly database: Database,
    private readonly reports: ReportsService,
    private readonly channels: MessageChannels,
    private readonly jobs: SubscriptionJobs,
    private readonly audit: AuditService,
    private readonly clock: Clock,
    @Inject(coreConfig) private readonly config: CoreConfig,
  ) {}

  list(scope: Scope): Promise<readonly Subscription[]> {
    const { me, onlyOf } = readerOf(scope);
    return this.database.inScope(scope, (tx) => readSubscriptions(tx, scope.registerId, me, onlyOf), {
      readOnly: true,
    });
  }

  /** Who got what and when, the latest first. */
  async sendings(scope: Scope, request: PageRequest): Promise<Page<Sending>> {
    const { page, pageSize, offset } = pageOf(request);
    const of = { registerId: scope.registerId, onlyOf: readerOf(scope).onlyOf };
    const found = await this.database.inScope(scope, (tx) => readSendings(tx, of, { pageSize, offset }), {
      readOnly: true,
    });
    return { ...found, page, pageSize };
  }

  /** Whether a report may go as a file: where both its register and this installation allow it. */
  mayBeAttached(scope: Scope, source: string, report: string): boolean {
    const { mayBeAttached } = this.reports.report(scope, source, report);
    return this.config.messages.attachReports && mayBeAttached === true;
  }

  /** Where reports are sent to; null when the log-in told no address. */
  async address(scope: Scope): Promise<string | null> {
    const { userId } = personOf(scope);
    const holder = await this.database.outsideScope((tx) => readHolder(tx, userId));
    return holder?.email ?? null;
  }

  async subscribe(scope: Scope, wish: SubscriptionWish): Promise<Subscription> {
    const { userId, assignment } = personOf(scope);
    const report = this.reports.report(scope, wish.source, wish.report);
    checkWish(wish, report, this.mayBeAttached(scope, wish.source, wish.report));
    if (!this.channels.mailer())
      throw new ConflictError(
        'no-mail',
        'This installation sends no e-mail. Ask whoever runs it to set up a mail server.',
      );
    if ((await this.address(scope)) === null)
      throw new ConflictError(
        'no-own-address',
        'Your account has no e-mail address. It comes with the log-in: ask your administrator to add it there.',
      );
    // What cannot be computed today could not be sent either: the choice is tried before it is kept.
    const filter = filterOn(wish, this.clock.today());
    const tried = { pathway: wish.source, report: wish.report, tab: wish.tab ?? undefined, filter };
    await this.reports.standard(scope, tried);
    const id = randomUUID();
    const now = this.clock.now();
    return this.database.inScope(scope, async (tx) => {
      const mine = await readSubscriptions(tx, scope.registerId, userId, userId);
      if (mine.filter(({ state }) => state !== 'stopped').length >= mostOfOne)
        throw new ConflictError(
          'too-many-subscriptions',
          `You subscribe to ${String(mostOfOne)} reports already. Stop one of them first.`,
        );
      await tx.query(
        `insert into register.report_subscription (id, register_id, unit_id, user_id, role, source, report, tab, filter, period,
           format, language, frequency, day, month, next_on, state, created_at, changed_at, changed_by)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, 'active', $17, $17, $18)`,
        [
          id,
          scope.registerId,
          assignment.unitId,
          userId,
          assignment.role,
          wish.source,
          wish.report,
          wish.tab,
          JSON.stringify(wish.filter),
          wish.period,
          wish.format,
          wish.language,
          wish.schedule.frequency,
          wish.schedule.day,
          wish.schedule.month,
          nextDay(wish.schedule, this.clock.today()),
          now,
          userId,
        ],
      );
      await this.audit.record(
        tx,
        scope,
        'subscription.create',
        {},
        { subscription: id, report: wish.report },
      );
      return this.found(tx, scope, id);
    });
  }

  /** Sends nothing until it is taken up again. */
  pause(scope: Scope, id: string): Promise<Subscription> {
    return this.change(scope, id, async (tx, { state }) => {
      refuseUnless(state === 'active', 'subscription-not-active');
      await tx.query(
        `update register.report_subscription set state = 'paused', next_on = null, changed_at = $2, changed_by = $3 where id = $1`,
        [id, this.clock.now(), personOf(scope).userId],
      );
      await this.audit.record(tx, scope, 'subscription.pause', {}, { subscription: id });
    });
  }

  resume(scope: Scope, id: string): Promise<Subscription> {
    return this.change(scope, id, async (tx, { state, schedule }) => {
      refuseUnless(state === 'paused', 'subscription-not-paused');
      await tx.query(
        `update register.report_subscription set state = 'active', next_on = $2, changed_at = $3, changed_by = $4 where id = $1`,
        [id, nextDay(schedule, this.clock.today()), this.clock.now(), personOf(scope).userId],
      );
      await this.audit.record(tx, scope, 'subscription.resume', {}, { subscription: id });
    });
  }

  /** Ends it for good; what was sent stays in the log. */
  stop(scope: Scope, id: string): Promise<Subscription> {
    return this.change(scope, id, async (tx, { state, isOwn }) => {
      refuseUnless(state !== 'stopped', 'subscription-stopped');
      const reason = isOwn ? 'by-subscriber' : 'by-office';
      await stopSubscription(tx, id, reason, personOf(scope).userId, this.clock.now());
      await this.audit.record(tx, scope, 'subscription.stop', {}, { subscription: id, reason });
    });
  }

  /** Sends one now to whoever asks, with exactly what the subscriber would see. Gives the id of the sending. */
  async test(scope: Scope, id: string): Promise<{ readonly sending: string }> {
    const { userId } = personOf(scope);
    if ((await this.address(scope)) === null)
      throw new ConflictError(
        'no-own-address',
        'Your account has no e-mail address. It comes with the log-in: ask your administrator to add it there.',
      );
    const sending = await this.database.inScope(scope, async (tx) => {
      const { state } = await this.found(tx, scope, id);
      refuseUnless(state !== 'stopped', 'subscription-stopped');
      const [row] = await tx.query<{ register_id: string; unit_id: string | null }[]>(
        'select register_id, unit_id from register.report_subscription where id = $1',
        [id],
      );
      if (!row) throw unknown();
      await this.audit.record(tx, scope, 'subscription.test', {}, { subscription: id });
      const test = { dueOn: this.clock.today(), isTest: true, recipientId: userId, now: this.clock.now() };
      return insertSending(tx, { id, ...row }, test);
    });
    await this.jobs.ask(sending);
    return { sending };
  }

  private change(
    scope: Scope,
    id: string,
    work: (tx: EntityManager, subscription: Subscription) => Promise<void>,
  ): Promise<Subscription> {
    return this.database.inScope(scope, async (tx) => {
      if (!isUuid(id)) throw unknown();
      await tx.query('select from register.report_subscription where id = $1 for update', [id]);
      await work(tx, await this.found(tx, scope, id));
      return this.found(tx, scope, id);
    });
  }

  /** One's own, or any for the register office; others do not exist. */
  private async found(tx: EntityManager, scope: Scope, id: string): Promise<Subscription> {
    const { me, onlyOf } = readerOf(scope);
    const all = isUuid(id) ? await readSubscriptions(tx, scope.registerId, me, onlyOf) : [];
    const one = all.find((subscription) => subscription.id === id);
    if (one) return one;
    throw unknown();
  }
}

function readerOf({ principal }: Scope): { readonly me: string | null; readonly onlyOf: string | null } {
  if (principal.kind === 'system') return { me: null, onlyOf: null };
  const me = principal.kind === 'staff' ? principal.userId : null;
  return { me, onlyOf: may(principal, 'manage-subscriptions') ? null : (me ?? randomUUID()) };
}

function personOf({
  principal,
}: Scope): StaffPrincipal & { assignment: NonNullable<StaffPrincipal['assignment']> } {
  if (principal.kind === 'staff' && principal.assignment) {
    const { assignment } = principal;
    return { ...principal, assignment };
  }
  throw new ForbiddenError('only-people', 'Only somebody who is logged in can have reports sent.');
}

function refuseUnless(
  isPossible: boolean,
  code: 'subscription-not-active' | 'subscription-not-paused' | 'subscription-stopped',
): void {
  if (isPossible) return;
  throw {
    'subscription-not-active': new ConflictError(
      'subscription-not-active',
      'Nothing is sent of this subscription now, so it cannot be paused.',
    ),
    'subscription-not-paused': new ConflictError(
      'subscription-not-paused',
      'The subscription is not paused, so it cannot be taken up again.',
    ),
    'subscription-stopped': new ConflictError(
      'subscription-stopped',
      'The subscription has been stopped. Subscribe anew instead.',
    ),
  }[code];
}

function unknown(): NotFoundError {
  return new NotFoundError('unknown-subscription', 'There is no such subscription of yours.');
}
