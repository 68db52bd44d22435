import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Scope } from '../../access/scope.js';
import { AuditService } from '../../audit/audit.service.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { InvalidInputError } from '../../platform/errors/domain-error.js';
import type { LogEvent, LogPage, LogReader, LogRequest } from './log-follow-up.js';

const pageSize = 50;
/** The days of the log are those of the clock that the register is kept by. */
const timeZone = 'Europe/Stockholm';
/** More persons in a day than a work list and its follow-ups bring up for one member of staff. */
const manyADay = 100;
const mostDays = 366;

interface EventRow {
  readonly id: number;
  readonly at: Date;
  readonly actor_kind: LogEvent['actorKind'];
  readonly actor_id: string | null;
  readonly actor_name: string | null;
  readonly role: string | null;
  readonly unit_id: string | null;
  readonly unit_name: string | null;
  readonly action: string;
  readonly person_id: string | null;
  readonly episode_id: string | null;
  readonly is_protected: boolean;
}
interface ReaderRow {
  readonly actor_kind: LogReader['actorKind'];
  readonly actor_id: string | null;
  readonly actor_name: string | null;
  readonly unit_name: string | null;
  readonly events: number;
  readonly persons: number;
  readonly protected_persons: number;
}

/** Lets those who answer for a register or a clinic look through who has read whose data. */
@Injectable()
export class LogFollowUpService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: AuditService,
  ) {}

  async look(scope: Scope, request: LogRequest): Promise<LogPage> {
    const from = request.from ?? request.until ?? this.clock.today();
    const until = request.until ?? from;
    const days = Math.round((Date.parse(until) - Date.parse(from)) / 86_400_000) + 1;
    if (days < 1 || days > mostDays) throw wrongDays(from, until);
    return this.database.inScope(
      scope,
      async (tx) => {
        const events = await readEvents(tx, from, until, request);
        const readers = request.before === undefined ? await readReaders(tx, from, until, request.unit) : [];
        const { actor, action, unit, person } = request;
        // The person that was looked for is a person who was looked at.
        await this.audit.record(
          tx,
          scope,
          'log.read',
          { personId: person ?? null },
          { from, until, actor: actor ?? null, action: action ?? null, unit: unit ?? null },
        );
        return {
          from,
          until,
          events: events.slice(0, pageSize).map(eventOf),
          next: events.length > pageSize ? (events[pageSize - 1]?.id ?? null) : null,
          readers: readers.map((row) => readerOf(row, days)),
        };
      },
      { statementTimeout: 60_000 },
    );
  }
}

function readEvents(
  tx: EntityManager,
  from: string,
  until: string,
  { actor, action, unit, person, protected: isProtected, before }: LogRequest,
): Promise<readonly EventRow[]> {
  return tx.query<EventRow[]>(
    `select * from audit.events_of_register($1::date::timestamp at time zone '${timeZone}',
       ($2::date + 1)::timestamp at time zone '${timeZone}', $3, $4, $5, $6, $7, $8, $9)`,
    [
      from,
      until,
      actor ?? null,
      action ?? null,
      unit ?? null,
      person ?? null,
      isProtected === true,
      before ?? null,
      pageSize + 1,
    ],
  );
}

function readReaders(
  tx: EntityManager,
  from: string,
  until: string,
  unit: string | undefined,
): Promise<readonly ReaderRow[]> {
  return tx.query<ReaderRow[]>(
    `select * from audit.readers_of_register($1::date::timestamp at time zone '${timeZone}',
       ($2::date + 1)::timestamp at time zone '${timeZone}', $3)`,
    [from, until, unit ?? null],
  );
}

function eventOf(row: EventRow): LogEvent {
  return {
    id: row.id,
    at: row.at.toISOString(),
    actorKind: row.actor_kind,
    actorId: row.actor_id,
    actorName: row.actor_name,
    role: row.role,
    unitId: row.unit_id,
    unitName: row.unit_name,
    action: row.action,
    personId: row.person_id,
    episodeId: row.episode_id,
    isProtected: row.is_protected,
  };
}

function readerOf(row: ReaderRow, days: number): LogReader {
  return {
    actorKind: row.actor_kind,
    actorId: row.actor_id,
    actorName: row.actor_name,
    unitName: row.unit_name,
    events: row.events,
    persons: row.persons,
    protectedPersons: row.protected_persons,
    isMany: row.actor_kind === 'staff' && row.persons > manyADay * days,
  };
}

function wrongDays(from: string, until: string): InvalidInputError {
  const message =
    until < from
      ? `The last day (${until}) is before the first one (${from}). Change one of them.`
      : `From ${from} to ${until} is more than ${String(mostDays)} days. Choose a shorter time.`;
  return new InvalidInputError('invalid-log-days', message, [
    { field: 'until', code: 'invalid-log-days', severity: 'error', message, params: {} },
  ]);
}
