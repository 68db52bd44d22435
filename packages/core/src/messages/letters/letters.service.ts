import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { authorOf } from '../../access/author.js';
import type { Scope } from '../../access/scope.js';
import { AuditService } from '../../audit/audit.service.js';
import { MessageLinks } from '../../forms/links/message-links.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { NotFoundError } from '../../platform/errors/domain-error.js';
import { isUuid } from '../../platform/http/uuid.js';
import { RegisterCatalogue } from '../../platform/registers/register-catalogue.js';
import { MessageChannels } from '../channels/message-channels.js';
import { Composer } from '../sending/compose.js';
import { outcomeBefore } from '../sending/outcome.js';
import { lockEpisodes, readInHand, type MessageInHand } from '../sending/read-claimed.query.js';
import { Enclosures } from './enclosures.js';
import type { Letter } from './letter-press.js';

export interface LetterBatch {
  readonly batch: string;
  readonly letters: readonly Letter[];
}
export interface PostedBatch {
  /** How many were posted. */
  readonly posted: number;
  /** Messages whose letters must not be posted: take them out of the pile. */
  readonly takeOut: readonly string[];
}

const mostLetters = 200;

/**
 * Letters that wait for somebody who prints them. They are printed in batches; a batch can be printed again with the same
 * links and codes, and counts as sent when somebody says that it was posted.
 */
@Injectable()
export class LettersService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly catalogue: RegisterCatalogue,
    private readonly channels: MessageChannels,
    private readonly links: MessageLinks,
    private readonly composer: Composer,
    private readonly enclosures: Enclosures,
    private readonly audit: AuditService,
  ) {}

  /**
   * Makes a batch of letters that wait, of all that wait where no ids are given (at most 200). Each is judged again: who
   * has answered or can no longer be reached by letter is left out. Null when nothing is left.
   */
  async prepare(scope: Scope, ids: readonly string[] | null = null): Promise<LetterBatch | null> {
    const waiting = await this.database.inScope(scope, (tx) =>
      tx.query<{ id: string; register_id: string; episode_id: string }[]>(
        `select id, register_id, episode_id from register.message
         where register_id = $1 and state = 'to-print' and letter_batch is null and ($2::uuid[] is null or id = any($2))
         order by planned_on, id limit $3`,
        [scope.registerId, ids?.filter(isUuid) ?? null, mostLetters],
      ),
    );
    if (waiting.length === 0) return null;
    await this.enclosures.prepare(waiting);
    const batch = randomUUID();
    const letters = await this.database.inScope(scope, async (tx) => {
      await lockEpisodes(
        tx,
        waiting.map(({ episode_id }) => episode_id),
      );
      const found = await this.inHand(
        tx,
        scope,
        `m.id = any($4) and m.state = 'to-print' and m.letter_batch is null`,
        [waiting.map(({ id }) => id)],
      );
      const ready = await this.judged(tx, found);
      await tx.query('update register.message set letter_batch = $2, changed_at = $3 where id = any($1)', [
        ready.map(({ id }) => id),
        batch,
        this.clock.now(),
      ]);
      return this.compose(tx, scope, ready, 'letter.print');
    });
    return letters.length === 0 ? null : { batch, letters };
  }

  /** The letters of a batch that was made before, to be printed again: those that are still to be posted. */
  async batch(scope: Scope, batch: string): Promise<LetterBatch> {
    const letters = await this.database.inScope(scope, async (tx) => {
      const found = isUuid(batch)
        ? await this.inHand(tx, scope, `m.letter_batch = $4 and m.state = 'to-print'`, [batch])
        : [];
      return this.compose(tx, scope, found, 'letter.print');
    });
    if (letters.length === 0) throw unknownBatch();
    return { batch, letters };
  }

  /** Says that a batch was posted, and tells which letters must be taken out of it first. */
  async markPosted(scope: Scope, batch: string): Promise<PostedBatch> {
    return this.database.inScope(scope, async (tx) => {
      const members = isUuid(batch)
        ? await tx.query<{ id: string; episode_id: string; state: string }[]>(
            'select id, episode_id, state from register.message where letter_batch = $1',
            [batch],
          )
        : [];
      if (members.length === 0) throw unknownBatch();
      await lockEpisodes(
        tx,
        members.map(({ episode_id }) => episode_id),
      );
      const found = await this.inHand(tx, scope, `m.letter_batch = $4 and m.state = 'to-print'`, [batch]);
      const ready = await this.judged(tx, found);
      const ids = ready.map(({ id }) => id);
      const now = this.clock.now();
      await tx.query(
        `with posted as (
           update register.message set state = 'sent', sent_at = $2, changed_at = $2 where id = any($1)
           returning id, register_id, unit_id)
         insert into register.message_attempt (message_id, register_id, unit_id, channel, outcome, receipt, at, author)
         select id, register_id, unit_id, 'letter', 'printed', $3, $2, $4 from posted`,
        [ids, now, batch, authorOf(scope.principal)],
      );
      await this.log(tx, scope, ready, 'letter.post');
      const isOut = (id: string, state: string): boolean => state !== 'sent' && !ids.includes(id);
      return {
        posted: ready.length,
        takeOut: members.filter(({ id, state }) => isOut(id, state)).map(({ id }) => id),
      };
    });
  }

  /** Gives up a batch: its letters wait again. */
  async release(scope: Scope, batch: string): Promise<void> {
    await this.database.inScope(scope, async (tx) => {
      if (!isUuid(batch)) throw unknownBatch();
      await tx.query(
        `update register.message set letter_batch = null, changed_at = $2 where letter_batch = $1 and state = 'to-print'`,
        [batch, this.clock.now()],
      );
      await this.audit.record(tx, scope, 'letter.release', {}, { batch });
    });
  }

  private inHand(
    tx: EntityManager,
    scope: Scope,
    chosen: string,
    parameters: readonly unknown[],
  ): Promise<MessageInHand[]> {
    const register = this.catalogue.register(scope.registerId);
    return readInHand(tx, chosen, {
      today: this.clock.today(),
      needsConsent: register.participation?.basis === 'consent',
      usable: this.channels.usable(),
      parameters,
    });
  }

  /** Those that may go out; the others are skipped or held, with their reason. A paused one waits. */
  private async judged(
    tx: EntityManager,
    found: readonly MessageInHand[],
  ): Promise<readonly MessageInHand[]> {
    const now = this.clock.now();
    const ready: MessageInHand[] = [];
    for (const message of found) {
      const before = outcomeBefore(message, now, this.channels.letterState);
      if (!before) ready.push(message);
      else if (before.state !== 'planned' || before.channel !== 'letter')
        await tx.query(
          `update register.message set state = $2, reason = $3, channel = $4, letter_batch = null, changed_at = $5 where id = $1`,
          [message.id, before.state, before.reason, before.channel, now],
        );
    }
    return ready;
  }

  private async compose(
    tx: EntityManager,
    scope: Scope,
    messages: readonly MessageInHand[],
    action: 'letter.print',
  ): Promise<readonly Letter[]> {
    const now = this.clock.now();
    const links = await this.links.prepare(
      tx,
      messages.map(({ id }) => id),
    );
    const letters: Letter[] = [];
    for (const message of messages) {
      const link = links.get(message.id);
      const composed = link && this.composer.compose(message, link, now);
      if (!composed) continue;
      await this.links.open(tx, [composed.link], authorOf(scope.principal));
      letters.push(await this.enclosures.letterOf(tx, message, composed.outgoing));
    }
    await this.log(tx, scope, messages, action);
    return letters;
  }

  private async log(
    tx: EntityManager,
    scope: Scope,
    messages: readonly MessageInHand[],
    action: 'letter.print' | 'letter.post',
  ): Promise<void> {
    if (messages.length === 0) return;
    const subjects = messages.map(({ person_id, episode_id }) => ({
      personId: person_id,
      episodeId: episode_id,
    }));
    await this.audit.recordEach(tx, scope, action, subjects, {});
  }
}

function unknownBatch(): NotFoundError {
  return new NotFoundError('unknown-batch', 'There is no such batch of letters that waits to be posted.');
}
