import { Injectable } from '@nestjs/common';
import type { Register, Rung } from '@kvalreg/declaration';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../../audit/audit.service.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { RegisterCatalogue } from '../../platform/registers/register-catalogue.js';
import { MessageChannels } from '../channels/message-channels.js';
import type { MessageCount } from '../message.js';
import type { CandidateRequest } from './candidates.query.js';
import { ladderOf, rungsWithoutChannel } from './ladder.js';
import {
  countCandidates,
  insertMessages,
  notePlanning,
  skipOver,
  skipOvertaken,
} from './plan-messages.query.js';

export interface PlanReport {
  readonly registerId: string;
  readonly day: string;
  readonly isDryRun: boolean;
  readonly decided: readonly MessageCount[];
  /** Planned earlier and taken back today, because the next rung came or the window ended. */
  readonly takenBack: number;
}

interface PlanRequest {
  /** Default: today. */
  readonly day?: string | undefined;
  readonly registerIds?: readonly string[] | undefined;
  readonly dryRun?: boolean | undefined;
  /** Who plans, as the log names it. */
  readonly author?: string | undefined;
}

/** Decides what is sent to whom on a day. Running it again on the same day, or twice at once, changes nothing. */
@Injectable()
export class PlanningService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly catalogue: RegisterCatalogue,
    private readonly channels: MessageChannels,
    private readonly audit: AuditService,
  ) {}

  /** Each register by itself, whole or not at all: an interrupted run goes on with those that are left. */
  async plan(request: PlanRequest = {}): Promise<readonly PlanReport[]> {
    const day = request.day ?? this.clock.today();
    const reports: PlanReport[] = [];
    for (const register of this.catalogue.all()) {
      if (request.registerIds?.includes(register.id) === false) continue;
      const ladder = ladderOf(register, this.channels.usable());
      if (ladder.length === 0) continue;
      const head = { registerId: register.id, day };
      reports.push(
        request.dryRun === true
          ? { ...head, isDryRun: true, decided: await this.look(register, day), takenBack: 0 }
          : { ...head, isDryRun: false, ...(await this.planRegister(register, day, request.author)) },
      );
    }
    return reports;
  }

  /** Rungs about which nothing is decided, because none of their channels is set up here. */
  waitingRungs(registerId: string): readonly Rung[] {
    const register = this.catalogue.register(registerId);
    return rungsWithoutChannel(register, this.channels.usable()).map(({ rung }) => rung);
  }

  /** What a statement about candidates asks for. */
  requestOf(
    register: Register,
    {
      today,
      through = today,
      since = today,
      unitId = null,
    }: {
      readonly today: string;
      readonly through?: string;
      readonly since?: string;
      readonly unitId?: string | null;
    },
  ): CandidateRequest {
    return {
      registerId: register.id,
      today,
      through,
      since,
      unitId,
      needsConsent: register.participation?.basis === 'consent',
      ladder: ladderOf(register, this.channels.usable()),
    };
  }

  private async planRegister(
    register: Register,
    day: string,
    author = 'messages',
  ): Promise<Pick<PlanReport, 'decided' | 'takenBack'>> {
    const now = this.clock.now();
    const { letterState } = this.channels;
    // As the owner: all registers and units, and row-level security would be asked once a row.
    return this.database.asSystem(
      async (tx) => {
        const since = await notePlanning(tx, register.id, day, now);
        const request = this.requestOf(register, { today: day, since });
        const decided = await insertMessages(tx, request, { now, letterState });
        const takenBack =
          (await skipOvertaken(tx, register.id, now)) + (await skipOver(tx, register.id, day, now));
        await this.log(tx, register.id, author, day, decided);
        return { decided, takenBack };
      },
      { statementTimeout: 0 },
    );
  }

  private async look(register: Register, day: string): Promise<readonly MessageCount[]> {
    return this.database.asSystem(
      async (tx) => {
        const [noted] = await tx.query<{ planned_through: string }[]>(
          'select planned_through from register.message_planning where register_id = $1',
          [register.id],
        );
        const request = this.requestOf(register, { today: day, since: noted?.planned_through ?? day });
        return countCandidates(tx, request, this.channels.letterState);
      },
      { readOnly: true, statementTimeout: 0 },
    );
  }

  private async log(
    tx: EntityManager,
    registerId: string,
    author: string,
    day: string,
    decided: readonly MessageCount[],
  ): Promise<void> {
    const planned = decided.filter(({ state }) => state === 'planned' || state === 'to-print');
    const total = (of: readonly MessageCount[]): number => of.reduce((sum, { count }) => sum + count, 0);
    if (decided.length === 0) return;
    const actor = { registerId, principal: { kind: 'system' as const, name: author } };
    await this.audit.record(
      tx,
      actor,
      'messages.plan',
      {},
      { day, planned: total(planned), others: total(decided) - total(planned) },
    );
  }
}
