import { Injectable } from '@nestjs/common';
import { isIsoDate } from '@kvalreg/expression';
import type { EntityManager } from 'typeorm';
import type { Scope } from '../../access/scope.js';
import { AuditService } from '../../audit/audit.service.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { ConflictError, InvalidInputError } from '../../platform/errors/domain-error.js';
import { isUuid } from '../../platform/http/uuid.js';
import { authorName, authorOf } from '../author.js';
import { unknownEpisode } from '../unknown-episode.js';
import type { EndingEvent, EndRequest } from './ending.js';

interface LockedEpisode {
  readonly id: string;
  readonly register_id: string;
  readonly unit_id: string;
  readonly pathway: string;
  readonly person_id: string;
  readonly opened_on: string;
  readonly ended_on: string | null;
}

/**
 * Ends the follow-up of one episode by hand and takes it up again. What the register's rule does by itself is done in the
 * database; what staff have decided goes before the rule.
 */
@Injectable()
export class EndingService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: AuditService,
  ) {}

  /** From that day on nobody is asked for what is still open. What was answered stays. */
  async end(scope: Scope, episodeId: string, request: EndRequest): Promise<void> {
    const note = noteOf(request.note);
    if (request.reason === 'other' && note === null)
      throw invalid('note', 'note-required', 'Say in words why the follow-up ends.');
    const author = authorOf(scope.principal);
    await this.database.inScope(scope, async (tx) => {
      const episode = await lockEpisode(tx, episodeId);
      if (episode.ended_on !== null) throw alreadyEnded(episode.ended_on);
      const endedOn = this.dayOf(request.endedOn, episode.opened_on);
      await tx.query(
        'update register.episode set ended_on = $2, end_reason = $3, ending_decided = true where id = $1',
        [episodeId, endedOn, request.reason],
      );
      await remember(tx, episode, { kind: 'ended', endedOn, reason: request.reason, note, author });
      await this.record(tx, scope, episode, 'episode.end', { reason: request.reason, endedOn });
    });
  }

  /** Takes the follow-up up again, also where a new index event has ended it by the register's rule. */
  async restart(scope: Scope, episodeId: string, noteText?: string | null): Promise<void> {
    const note = noteOf(noteText);
    const author = authorOf(scope.principal);
    await this.database.inScope(scope, async (tx) => {
      const episode = await lockEpisode(tx, episodeId);
      if (episode.ended_on === null) {
        throw new ConflictError('episode-not-ended', 'The follow-up of this episode has not ended.');
      }
      await tx.query(
        'update register.episode set ended_on = null, end_reason = null, ending_decided = false where id = $1',
        [episodeId],
      );
      await remember(tx, episode, { kind: 'restarted', endedOn: null, reason: null, note, author });
      // Only where the rule would end it at once does the decision have to hold against the rule.
      await tx.query(
        'update register.episode set ending_decided = register.has_later_index(id) where id = $1',
        [episodeId],
      );
      await this.record(tx, scope, episode, 'episode.restart', { endedOn: episode.ended_on });
    });
  }

  /** Every end and every restart, latest first. */
  async history(scope: Scope, episodeId: string): Promise<readonly EndingEvent[]> {
    return this.database.inScope(scope, async (tx) => {
      const [episode] = isUuid(episodeId)
        ? await tx.query<{ person_id: string }[]>('select person_id from register.episode where id = $1', [
            episodeId,
          ])
        : [];
      if (!episode) throw unknownEpisode();
      await this.audit.record(tx, scope, 'episode.read', { personId: episode.person_id, episodeId });
      return tx.query<EndingEvent[]>(
        `select h.kind, h.ended_on as "endedOn", h.reason, h.note, ${authorName('h.author')} as "recordedBy",
           to_char(h.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "recordedAt"
         from register.episode_ending h where h.episode_id = $1 order by h.id desc`,
        [episodeId],
      );
    });
  }

  private dayOf(text: string | null | undefined, openedOn: string): string {
    const today = this.clock.today();
    const day = text === undefined || text === null || text === '' ? today : text;
    if (!isIsoDate(day)) {
      throw invalid(
        'endedOn',
        'invalid-date',
        `"${day.slice(0, 20)}" is not a date. Write it as YYYY-MM-DD.`,
      );
    }
    if (day > today)
      throw invalid(
        'endedOn',
        'in-the-future',
        `The day ${day} lies in the future. Write ${today} or an earlier day.`,
      );
    if (day < openedOn)
      throw invalid(
        'endedOn',
        'before-opening',
        `The day ${day} lies before the episode was opened (${openedOn}).`,
      );
    return day;
  }

  private async record(
    tx: EntityManager,
    scope: Scope,
    { id, person_id: personId, unit_id: unitId, pathway }: LockedEpisode,
    action: `episode.${string}`,
    details: Readonly<Record<string, string>>,
  ): Promise<void> {
    const subject = { personId, episodeId: id };
    await this.audit.record(tx, { ...scope, unitId }, action, subject, { pathway, ...details });
  }
}

async function lockEpisode(tx: EntityManager, episodeId: string): Promise<LockedEpisode> {
  const [row] = isUuid(episodeId)
    ? await tx.query<LockedEpisode[]>(
        `select id, register_id, unit_id, pathway, person_id, opened_on, ended_on
         from register.episode where id = $1 for update`,
        [episodeId],
      )
    : [];
  if (row) return row;
  throw unknownEpisode();
}

async function remember(
  tx: EntityManager,
  { id, register_id: registerId, unit_id: unitId }: LockedEpisode,
  event: Omit<EndingEvent, 'recordedAt' | 'recordedBy'> & { readonly author: string },
): Promise<void> {
  await tx.query(
    `insert into register.episode_ending (register_id, unit_id, episode_id, kind, ended_on, reason, note, author)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [registerId, unitId, id, event.kind, event.endedOn, event.reason, event.note, event.author],
  );
}

function noteOf(text: string | null | undefined): string | null {
  const note = text?.trim() ?? '';
  return note === '' ? null : note;
}

function alreadyEnded(endedOn: string): ConflictError {
  return new ConflictError(
    'episode-already-ended',
    `The follow-up of this episode ended on ${endedOn}. Take it up again first if it is to end for another reason.`,
    { endedOn },
  );
}

function invalid(field: string, code: string, message: string): InvalidInputError {
  return new InvalidInputError('invalid-ending', message, [
    { field, code, severity: 'error', message, params: {} },
  ]);
}
