import { Inject, Injectable, Logger } from '@nestjs/common';
import { textIn } from '@kvalreg/declaration';
import { createHash, randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { EntityManager } from 'typeorm';
import { mayRole } from '../../access/rights/rights.js';
import { scopeOf } from '../../access/rights/scope-of.js';
import type { Scope } from '../../access/scope.js';
import { AuditService } from '../../audit/audit.service.js';
import type { HandOver } from '../../messages/channels/message-channel.js';
import { MessageChannels } from '../../messages/channels/message-channels.js';
import { longDate } from '../../messages/texts/write-message.js';
import { mayPass } from '../../messages/sending/may-pass.js';
import { Clock } from '../../platform/clock.js';
import type { CoreConfig } from '../../platform/config.js';
import { Database } from '../../platform/database/database.js';
import { DomainError, NotFoundError } from '../../platform/errors/domain-error.js';
import { describeForLog } from '../../platform/errors/redact.js';
import { coreConfig } from '../../platform/platform-options.js';
import { RegisterCatalogue } from '../../platform/registers/register-catalogue.js';
import { ReportFilesService, type ReportFile } from '../../reports/outputs/report-files.service.js';
import { ReportsService } from '../../reports/reports.service.js';
import type { SendingState, StopReason } from '../subscription.js';
import { filterOn } from './chosen-years.js';
import { readHolder, standingOf, type Holder } from './holder.query.js';
import {
  claimSending,
  noteHandingOver,
  openSendings,
  planSendings,
  reclaimSendings,
  recordEnd,
  stopSubscription,
  type ClaimedSending,
  type MadeReport,
  type SendingEnd,
} from './sendings.query.js';
import { writeMail } from './write-mail.js';

/** The first try, and three more. */
const mostAttempts = 4;
/** How long the record of what has left the house is tried while the database is away. */
const patience = 10 * 60_000;

interface Errand {
  readonly claimed: ClaimedSending;
  readonly scope: Scope;
  readonly recipient: Holder & { readonly email: string };
}

/**
 * Sends reports to those who subscribe. Each is claimed in the database before it is made and noted before it is handed
 * over, so that neither a second worker nor a crash sends it twice; and is made with what its subscriber may see then.
 */
@Injectable()
export class SendingService {
  private readonly logger = new Logger('Subscriptions');

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly catalogue: RegisterCatalogue,
    private readonly reports: ReportsService,
    private readonly files: ReportFilesService,
    private readonly channels: MessageChannels,
    private readonly audit: AuditService,
    @Inject(coreConfig) private readonly config: CoreConfig,
  ) {}

  /** Makes what has fallen due into sendings, and tells all that wait to be sent. */
  async plan(): Promise<readonly string[]> {
    const registerIds = this.catalogue.all().map(({ id }) => id);
    const now = this.clock.now();
    const isRepeatable = this.channels.mailer()?.isRepeatable ?? false;
    return this.system(async (tx) => {
      await reclaimSendings(tx, now, isRepeatable);
      await planSendings(tx, { registerIds, today: this.clock.today(), now });
      return openSendings(tx, registerIds, now);
    });
  }

  /** Sends one. Tells how it stands then; null when it was not there to be sent. Never throws for what is wrong with one. */
  async send(id: string, worker: string): Promise<SendingState | null> {
    // Each try is a claimant of its own, also two in one process.
    const claimant = `${worker} ${randomBytes(4).toString('hex')}`;
    const claimed = await this.system((tx) => claimSending(tx, id, claimant, this.clock.now()));
    if (!claimed) return null;
    // Nothing has left the house where something is thrown: a mailer tells of everything else by its answer.
    const end = await this.attempt(claimed, claimant).catch((error: unknown): SendingEnd => {
      this.logger.error(`A report could not be sent: ${describeForLog(error)}`);
      const reason = error instanceof DomainError ? error.code : 'error';
      return { state: claimed.attempts < mostAttempts ? 'planned' : 'failed', reason };
    });
    if (end === null) return null;
    await this.record(id, claimant, end);
    return end.state;
  }

  private async attempt(claimed: ClaimedSending, claimant: string): Promise<SendingEnd | null> {
    const errand = await this.errandOf(claimed);
    if ('state' in errand) return errand;
    const mailer = this.channels.mailer();
    if (!mailer) return { state: 'failed', reason: 'no-mail' };
    const { made, file } = await this.make(errand);
    const mail = this.mailOf(errand, made, file);
    const isOurs = await this.system((tx) =>
      noteHandingOver(tx, claimed.id, claimant, made, this.clock.now()),
    );
    if (!isOurs) return null;
    return endAfter(await mailer.mail(mail), claimed.attempts);
  }

  /** Whom it goes to, and what the subscriber may see now; or why it is not sent. */
  private async errandOf(claimed: ClaimedSending): Promise<Errand | SendingEnd> {
    const { subscription, is_test: isTest } = claimed;
    if (subscription.state !== 'active' && !isTest) return { state: 'stopped', reason: subscription.state };
    const [subscriber, recipient] = await this.system(async (tx) => [
      await readHolder(tx, subscription.user_id),
      await readHolder(tx, claimed.recipient_id),
    ]);
    const standing = subscriber ? standingOf(subscriber, subscription) : { stopped: 'role-removed' as const };
    if ('stopped' in standing) return this.stop(claimed, standing.stopped);
    const scope = scopeOf(standing.principal, subscription.register_id);
    const gone = this.goneFor(scope, claimed);
    if (gone) return this.stop(claimed, gone);
    if (
      recipient &&
      recipient.userId !== subscription.user_id &&
      !mayTest(recipient, subscription.register_id)
    )
      return { state: 'stopped', reason: 'right-removed' };
    const email = recipient?.email ?? '';
    if (!recipient || email === '') return { state: 'failed', reason: 'no-email' };
    return { claimed, scope, recipient: { ...recipient, email } };
  }

  private goneFor(scope: Scope, { subscription }: ClaimedSending): StopReason | null {
    try {
      const report = this.reports.report(scope, subscription.source, subscription.report);
      const { tab } = subscription;
      return tab !== null && report.tabs.every(({ id }) => id !== tab) ? 'tab-removed' : null;
    } catch (error) {
      if (error instanceof NotFoundError) return 'report-removed';
      throw error;
    }
  }

  private async stop(
    { subscription, is_test: isTest }: ClaimedSending,
    reason: StopReason,
  ): Promise<SendingEnd> {
    const now = this.clock.now();
    await this.system(async (tx) => {
      if (!(await stopSubscription(tx, subscription.id, reason, 'system:subscriptions', now))) return;
      const actor = {
        principal: { kind: 'system', name: 'subscriptions' },
        registerId: subscription.register_id,
        unitId: subscription.unit_id,
      } as const;
      await this.audit.record(
        tx,
        actor,
        'subscription.stop',
        {},
        { subscription: subscription.id, reason, test: isTest },
      );
    });
    return { state: 'stopped', reason };
  }

  /** The report as it is for the subscriber today: a file where one may be attached, and else only that it can be read. */
  private async make({
    claimed: { subscription },
    scope,
  }: Errand): Promise<{ readonly made: MadeReport; readonly file: ReportFile | null }> {
    const { source, report, tab, format, language } = subscription;
    const filter = filterOn(subscription, this.clock.today());
    const request = { pathway: source, report, tab: tab ?? undefined, filter };
    const about = { selection: filter, dataDay: this.clock.today() };
    const mayBeAttached =
      this.config.messages.attachReports && this.reports.report(scope, source, report).mayBeAttached === true;
    if (format === 'link' || !mayBeAttached) {
      await this.reports.standard(scope, request);
      return { made: { ...about, fileName: null, fileHash: null, fileBytes: null }, file: null };
    }
    const file = await this.files.file(scope, request, format, language);
    const fileHash = createHash('sha256').update(file.bytes).digest('hex');
    return { made: { ...about, fileName: file.name, fileHash, fileBytes: file.bytes.length }, file };
  }

  private mailOf(
    { claimed, scope, recipient }: Errand,
    { selection, dataDay }: MadeReport,
    file: ReportFile | null,
  ): Parameters<NonNullable<ReturnType<MessageChannels['mailer']>>['mail']>[0] {
    const { subscription, id, is_test: isTest } = claimed;
    const { source, report, tab, language, register_id: registerId } = subscription;
    const base = `${this.config.baseUrl}/r/${encodeURIComponent(registerId)}`;
    const query = new URLSearchParams(tab === null ? [] : [['tab', tab]]);
    for (const [name, values] of Object.entries(selection))
      for (const value of values) query.append(name, value);
    const link = `${base}/reports/${encodeURIComponent(source)}/${encodeURIComponent(report)}${query.size > 0 ? `?${query.toString()}` : ''}`;
    const words = writeMail(language, {
      name: recipient.name,
      title: this.titleOf(scope, subscription),
      register: textIn(this.catalogue.register(registerId).title, language),
      madeOn: longDate(dataDay, language),
      link,
      manage: `${base}/subscriptions`,
      isAttached: file !== null,
      isTest,
    });
    const to = { name: recipient.name, email: recipient.email };
    return { id, registerId, language, to, ...words, link, file };
  }

  /** As its page is called, so that the reports of two pathways are told apart, and which part of it. */
  private titleOf(scope: Scope, { source, report, tab, language }: ClaimedSending['subscription']): string {
    const { title, tabs } = this.reports.report(scope, source, report);
    const part = tabs.find(({ id }) => id === tab)?.title;
    const from = this.catalogue.figureSource(scope.registerId, source).source.title;
    const named = [title, from].map((one) => textIn(one, language));
    const parts = [[...new Set(named)].join(': '), ...(part ? [textIn(part, language)] : [])];
    return parts.join(', ');
  }

  /** What has left the house is recorded, also when the database is away for a while. */
  private async record(id: string, claimant: string, end: SendingEnd): Promise<void> {
    const begin = performance.now();
    for (let pause = 100; ; pause = Math.min(5_000, pause * 2)) {
      try {
        await this.system((tx) => recordEnd(tx, id, claimant, end, this.clock.now()));
        return;
      } catch (error) {
        if (!mayPass(error) || performance.now() - begin > patience) throw error;
        await wait(pause);
      }
    }
  }

  /** As the owner of the tables: subscriptions of all registers. What is written must not be lost. */
  private system<T>(work: (tx: EntityManager) => Promise<T>): Promise<T> {
    return this.database.asSystem(async (tx) => {
      await tx.query('set local synchronous_commit to on');
      return work(tx);
    });
  }
}

/** Whether somebody may still have the reports of others sent to try them. */
function mayTest({ assignments }: Holder, register: string): boolean {
  return assignments.some(
    ({ registerId, role }) => registerId === register && mayRole(role, 'manage-subscriptions'),
  );
}

function endAfter(handOver: HandOver, attempts: number): SendingEnd {
  switch (handOver.kind) {
    case 'accepted':
      return { state: 'sent', receipt: handOver.receipt };
    case 'uncertain':
      return { state: 'uncertain', reason: handOver.reason };
    case 'undeliverable':
      return { state: 'failed', reason: handOver.reason };
    case 'temporary':
      return { state: attempts < mostAttempts ? 'planned' : 'failed', reason: handOver.reason };
  }
}
