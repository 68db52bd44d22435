import { Injectable } from '@nestjs/common';
import { addDays } from '@kvalreg/engine';
import type { EntityManager } from 'typeorm';
import type { Scope } from '../../access/scope.js';
import { AuditService } from '../../audit/audit.service.js';
import { IdentityReader } from '../../people/identity-reader.js';
import type { Person } from '../../people/person.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { pageOf, type Page, type PageRequest } from '../../platform/http/page.js';
import { isUuid } from '../../platform/http/uuid.js';
import { RegisterCatalogue } from '../../platform/registers/register-catalogue.js';
import type { MessageCount } from '../message.js';
import type { CandidateRequest } from '../planning/candidates.query.js';
import { PlanningService } from '../planning/planning.service.js';
import type {
  ListedMessage,
  MessageRequest,
  UpcomingCount,
  UpcomingMessage,
  UpcomingRequest,
} from './message-list.js';
import { countMessages, readMessages, type MessageFilter } from './messages.query.js';
import { countUpcoming, readUpcoming } from './upcoming.query.js';

const usualDays = 7;
const mostDays = 92;

/** What will be sent to whom, and what was. */
@Injectable()
export class MessageListsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly catalogue: RegisterCatalogue,
    private readonly planning: PlanningService,
    private readonly identities: IdentityReader,
    private readonly audit: AuditService,
  ) {}

  /** How much is due by day, occasion, rung and channel, as if nobody answered until then; shows no person. */
  async upcomingCounts(scope: Scope, request: UpcomingRequest = {}): Promise<readonly UpcomingCount[]> {
    const asked = this.requestOf(scope, request);
    return this.database.inScope(scope, (tx) => countUpcoming(tx, asked), { readOnly: true });
  }

  /** Who is to be written to on those days, or on one of them. */
  async upcoming(
    scope: Scope,
    request: UpcomingRequest & PageRequest & { readonly day?: string | undefined } = {},
  ): Promise<Page<UpcomingMessage>> {
    const { page, pageSize, offset } = pageOf(request);
    const asked = this.requestOf(scope, request);
    return this.database.inScope(scope, async (tx) => {
      const { rows, total } = await readUpcoming(tx, asked, {
        day: request.day ?? null,
        limit: pageSize,
        offset,
      });
      const persons = await this.personsOf(tx, scope, rows, 'messages.read-upcoming', page);
      const items = rows.flatMap((row) => {
        const person = persons.get(row.person_id);
        const { day, pathway, occasion, rung, channel, reason } = row;
        const base = { day, pathway, occasion, rung, channel, reason, dueOn: row.due_on };
        const where = { unitId: row.unit_id, unitName: row.unit_name, episodeId: row.episode_id };
        return person ? [{ ...base, ...where, person }] : [];
      });
      return { items, total, page, pageSize };
    });
  }

  /** What was decided, with every attempt, its receipt, or why nothing was sent. */
  async list(scope: Scope, request: MessageRequest = {}): Promise<Page<ListedMessage>> {
    const { page, pageSize, offset } = pageOf(request);
    const filter = filterOf(scope, request);
    if (filter === null) return { items: [], total: 0, page, pageSize };
    return this.database.inScope(scope, async (tx) => {
      const { rows, total } = await readMessages(tx, filter, { limit: pageSize, offset });
      const persons = await this.personsOf(tx, scope, rows, 'messages.read', page);
      const items = rows.flatMap((row) => {
        const person = persons.get(row.person_id);
        const { id, pathway, occasion, rung, purpose, channel, state, reason, attempts } = row;
        const base = { id, pathway, occasion, rung, purpose, channel, state, reason, attempts };
        const where = { unitId: row.unit_id, unitName: row.unit_name, episodeId: row.episode_id };
        const when = {
          dueFor: row.due_for,
          plannedOn: row.planned_on,
          sentAt: row.sent_at?.toISOString() ?? null,
        };
        return person ? [{ ...base, ...where, ...when, person }] : [];
      });
      return { items, total, page, pageSize };
    });
  }

  /** How many messages stand how; shows no person. */
  async counts(scope: Scope, request: MessageRequest = {}): Promise<readonly MessageCount[]> {
    const filter = filterOf(scope, request);
    if (filter === null) return [];
    return this.database.inScope(scope, (tx) => countMessages(tx, filter), { readOnly: true });
  }

  private requestOf(scope: Scope, { days = usualDays, unitId }: UpcomingRequest): CandidateRequest {
    const today = this.clock.today();
    const last = addDays(today, Math.min(mostDays, Math.max(1, Math.trunc(days))) - 1);
    return this.planning.requestOf(this.catalogue.register(scope.registerId), {
      today,
      through: last,
      unitId: scope.level === 'unit' ? (scope.unitId ?? null) : (unitId ?? null),
    });
  }

  private async personsOf(
    tx: EntityManager,
    scope: Scope,
    rows: readonly { readonly person_id: string; readonly episode_id: string }[],
    action: 'messages.read' | 'messages.read-upcoming',
    page: number,
  ): Promise<ReadonlyMap<string, Person>> {
    const persons = await this.identities.read(
      tx,
      rows.map(({ person_id }) => person_id),
    );
    const shown = rows.map(({ person_id, episode_id }) => ({ personId: person_id, episodeId: episode_id }));
    if (shown.length > 0) await this.audit.recordEach(tx, scope, action, shown, { page });
    return persons;
  }
}

/** Null when an episode is asked for that cannot be one. */
function filterOf(scope: Scope, request: MessageRequest): MessageFilter | null {
  const { states, channel = null, reason = null, unitId = null, episodeId = null } = request;
  if (episodeId !== null && !isUuid(episodeId)) return null;
  return {
    registerId: scope.registerId,
    states: states ?? null,
    channel,
    reason,
    unitId: scope.level === 'unit' ? (scope.unitId ?? null) : unitId,
    episodeId,
    from: request.from ?? null,
    to: request.to ?? null,
  };
}
