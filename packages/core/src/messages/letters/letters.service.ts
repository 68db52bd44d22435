import { Injectable } from '@nestjs/common';
import { isIsoDate } from '@kvalreg/expression';
import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { authorName, authorOf } from '../../access/author.js';
import type { Scope } from '../../access/scope.js';
import { AuditService } from '../../audit/audit.service.js';
import { IdentityReader } from '../../people/identity-reader.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { ConflictError, InvalidInputError, NotFoundError } from '../../platform/errors/domain-error.js';
import { pageOf, type Page, type PageRequest } from '../../platform/http/page.js';
import { isUuid } from '../../platform/http/uuid.js';
import { RegisterCatalogue } from '../../platform/registers/register-catalogue.js';
import { MessageChannels } from '../channels/message-channels.js';
import { lockEpisodes, readInHand, type MessageInHand } from '../sending/read-claimed.query.js';
import { judgeLetters } from './judge-letters.js';
import type { BatchRequest, LetterBatch, LetterOfBatch, SentBatch, WaitingLetters } from './letter-batch.js';
import { readBatches, readLetters, readWaiting, takeLetters, type BatchRow } from './letter-batches.query.js';

/** More would make a pile that nobody carries; the others are there for the next one. */
const mostLetters = 1000;

/** Letters in batches: made, looked at, and marked as sent. */
@Injectable()
export class LettersService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly catalogue: RegisterCatalogue,
    private readonly channels: MessageChannels,
    private readonly identities: IdentityReader,
    private readonly audit: AuditService,
  ) {}

  /** What waits to be printed and is in no batch; shows no person. */
  async waiting(scope: Scope): Promise<readonly WaitingLetters[]> {
    return this.database.inScope(scope, (tx) => readWaiting(tx, scope.registerId), { readOnly: true });
  }

  /** Puts letters that wait into a batch of their own. */
  async make(scope: Scope, request: BatchRequest): Promise<LetterBatch> {
    const { registerId } = scope;
    const through = request.through ?? this.clock.today();
    if (!isIsoDate(through)) {
      const message = `"${through.slice(0, 20)}" is not a date. Write it as YYYY-MM-DD.`;
      throw new InvalidInputError('invalid-letter-day', message, [
        { field: 'through', code: 'invalid-date', severity: 'error', message, params: {} },
      ]);
    }
    const chosen = {
      registerId,
      batch: randomUUID(),
      choices: (request.choices ?? []).map(({ unitId, rung }) => `${unitId} ${rung}`),
      through,
      limit: mostLetters,
    };
    return this.database.inScope(scope, async (tx) => {
      await tx.query(
        `insert into register.letter_batch (id, register_id, through, letters, made_at, made_by)
         values ($1, $2, $3, 0, $4, $5)`,
        [chosen.batch, registerId, through, this.clock.now(), authorOf(scope.principal)],
      );
      const letters = await takeLetters(tx, chosen);
      if (letters === 0) {
        throw new ConflictError('no-letters-waiting', 'No letter of this choice waits to be printed.');
      }
      await tx.query('update register.letter_batch set letters = $2 where id = $1', [chosen.batch, letters]);
      await this.audit.record(tx, scope, 'letter-batch.make', {}, { batch: chosen.batch, letters });
      return this.oneOf(tx, scope, chosen.batch);
    });
  }

  async list(scope: Scope, request: PageRequest = {}): Promise<Page<LetterBatch>> {
    const { page, pageSize, offset } = pageOf(request);
    const { rows, total } = await this.database.inScope(
      scope,
      (tx) => readBatches(tx, scope.registerId, { limit: pageSize, offset }, authorName),
      { readOnly: true },
    );
    return { items: rows.map(batchOf), total, page, pageSize };
  }

  async one(scope: Scope, batch: string): Promise<LetterBatch> {
    return this.database.inScope(scope, (tx) => this.oneOf(tx, scope, batch), { readOnly: true });
  }

  /** Its letters, with the persons that they are to, in the order in which they are printed. */
  async letters(scope: Scope, batch: string, request: PageRequest = {}): Promise<Page<LetterOfBatch>> {
    const { page, pageSize, offset } = pageOf(request);
    return this.database.inScope(scope, async (tx) => {
      const { letters: total } = await this.oneOf(tx, scope, batch);
      const rows = await readLetters(tx, batch, { limit: pageSize, offset });
      const persons = await this.identities.read(
        tx,
        rows.map((row) => row.person_id),
      );
      const items = rows.flatMap((row): LetterOfBatch[] => {
        const person = persons.get(row.person_id);
        const { place, id: messageId, episode_id: episodeId, unit_name: unitName, pathway, occasion } = row;
        const { state, reason, is_printed: isPrinted } = row;
        return person
          ? [{ place, messageId, episodeId, person, unitName, pathway, occasion, state, reason, isPrinted }]
          : [];
      });
      const shown = items.map(({ person, episodeId }) => ({ personId: person.id, episodeId }));
      await this.audit.recordEach(tx, scope, 'letter-batch.read', shown, { batch, page });
      return { items, total, page, pageSize };
    });
  }

  /**
   * The printed letters are about to leave the house: each is judged once more, and what must not go out is named, to be
   * taken out of the pile. One that was never printed (its unit paused) waits again. Doing so twice changes nothing.
   */
  async markSent(scope: Scope, batch: string): Promise<SentBatch> {
    const now = this.clock.now();
    const author = authorOf(scope.principal);
    return this.database.inScope(scope, async (tx) => {
      const found = await this.oneOf(tx, scope, batch, 'for update');
      if (found.sentOn !== null) return { batch: found, takeOut: await this.takeOut(tx, batch) };
      if (found.printedAt === null) {
        throw new ConflictError('batch-not-printed', 'The letters of this batch have not been printed yet.');
      }
      const going = await judgeLetters(tx, await this.printedOf(tx, scope, batch), {
        now,
        letterState: this.channels.letterState,
      });
      const ids = going.map(({ id }) => id);
      await tx.query(
        `with sent as (
           update register.message set state = 'sent', sent_at = $2, changed_at = $2 where id = any($1)
           returning id, register_id, unit_id)
         insert into register.message_attempt (message_id, register_id, unit_id, channel, outcome, receipt, at, author)
         select id, register_id, unit_id, 'letter', 'accepted', $3, $2, $4 from sent`,
        [ids, now, batch, author],
      );
      await tx.query(
        `update register.message set letter_batch = null, letter_place = null where letter_batch = $1 and state = 'to-print'`,
        [batch],
      );
      await tx.query('update register.letter_batch set sent_on = $2, sent_by = $3 where id = $1', [
        batch,
        this.clock.today(),
        author,
      ]);
      const subjects = going.map((message) => ({
        personId: message.person_id,
        episodeId: message.episode_id,
      }));
      await this.audit.recordEach(tx, scope, 'letter.send', subjects, { batch });
      return { batch: await this.oneOf(tx, scope, batch), takeOut: await this.takeOut(tx, batch) };
    });
  }

  /** Numbers of the letters that were printed and must not go out. */
  async takeOutOf(scope: Scope, batch: string): Promise<readonly number[]> {
    return this.database.inScope(scope, (tx) => this.takeOut(tx, batch), { readOnly: true });
  }

  /** Gives a batch up that has not been sent: its letters wait again. */
  async release(scope: Scope, batch: string): Promise<void> {
    await this.database.inScope(scope, async (tx) => {
      const { sentOn } = await this.oneOf(tx, scope, batch, 'for update');
      if (sentOn !== null) throw new ConflictError('batch-sent', 'The letters of this batch have been sent.');
      await tx.query(
        'update register.message set letter_batch = null, letter_place = null where letter_batch = $1',
        [batch],
      );
      await tx.query('delete from register.letter_batch where id = $1', [batch]);
      await this.audit.record(tx, scope, 'letter-batch.release', {}, { batch });
    });
  }

  private async printedOf(
    tx: EntityManager,
    { registerId }: Scope,
    batch: string,
  ): Promise<readonly MessageInHand[]> {
    const printed = await tx.query<{ id: string; episode_id: string }[]>(
      `select m.id, m.episode_id from register.message m where m.letter_batch = $1 and m.state = 'to-print'
         and exists (select from register.message_attempt a where a.message_id = m.id and a.outcome = 'printed')`,
      [batch],
    );
    await lockEpisodes(
      tx,
      printed.map((row) => row.episode_id),
    );
    return readInHand(tx, `m.id = any($4) and m.state = 'to-print'`, {
      today: this.clock.today(),
      needsConsent: this.catalogue.register(registerId).participation?.basis === 'consent',
      usable: this.channels.usable(),
      parameters: [printed.map(({ id }) => id)],
    });
  }

  /** Numbers of the letters that were printed and must not go out. */
  private async takeOut(tx: EntityManager, batch: string): Promise<readonly number[]> {
    const rows = await readLetters(tx, batch, { limit: mostLetters, offset: 0 });
    return rows.flatMap(({ place, state, channel, is_printed: isPrinted }) =>
      isPrinted && (state === 'skipped' || state === 'held' || channel !== 'letter') ? [place] : [],
    );
  }

  private async oneOf(
    tx: EntityManager,
    { registerId }: Scope,
    batch: string,
    lock?: 'for update',
  ): Promise<LetterBatch> {
    if (lock && isUuid(batch))
      await tx.query('select 1 from register.letter_batch where id = $1 for update', [batch]);
    const { rows } = isUuid(batch)
      ? await readBatches(tx, registerId, { id: batch }, authorName)
      : { rows: [] };
    const [row] = rows;
    if (row) return batchOf(row);
    throw new NotFoundError('unknown-letter-batch', 'There is no such batch of letters in this register.');
  }
}

function batchOf(row: BatchRow): LetterBatch {
  return {
    id: row.id,
    unitNames: row.unit_names,
    through: row.through,
    letters: row.letters,
    toPrint: row.to_print,
    sent: row.sent,
    leftOut: row.left_out,
    madeAt: row.made_at.toISOString(),
    madeBy: row.made_by,
    printedAt: row.printed_at?.toISOString() ?? null,
    sentOn: row.sent_on,
    sentBy: row.sent_by,
  };
}
