import { Injectable } from '@nestjs/common';
import { isIsoDate } from '@kvalreg/expression';
import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { authorName, authorOf } from '../../access/author.js';
import type { Scope } from '../../access/scope.js';
import { AuditService } from '../../audit/audit.service.js';
import { OrganisationService } from '../../organisation/organisation.service.js';
import { IdentityReader } from '../../people/identity-reader.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { ConflictError, InvalidInputError, NotFoundError } from '../../platform/errors/domain-error.js';
import { pageOf, type Page, type PageRequest } from '../../platform/http/page.js';
import { isUuid } from '../../platform/http/uuid.js';
import type { BatchRequest, LetterBatch, LetterOfBatch, WaitingLetters } from './letter-batch.js';
import { readBatches, readLetters, readWaiting, takeLetters, type BatchRow } from './letter-batches.query.js';

/** More would make a pile that nobody carries; the others are there for the next one. */
const mostLetters = 1000;

/** Letters in batches: made, looked at, and marked as sent. */
@Injectable()
export class LetterBatchesService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly organisation: OrganisationService,
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
    const unitId =
      request.unitId === undefined ? null : (await this.organisation.unit(registerId, request.unitId)).id;
    const through = request.through ?? this.clock.today();
    if (!isIsoDate(through)) {
      const message = `"${through.slice(0, 20)}" is not a date. Write it as YYYY-MM-DD.`;
      throw new InvalidInputError('invalid-letter-day', message, [
        { field: 'through', code: 'invalid-date', severity: 'error', message, params: {} },
      ]);
    }
    const chosen = { registerId, batch: randomUUID(), unitId, rungs: request.rungs ?? [], through, limit: mostLetters };
    return this.database.inScope(scope, async (tx) => {
      await tx.query(
        `insert into register.letter_batch (id, register_id, unit_id, rungs, through, letters, made_at, made_by)
         values ($1, $2, $3, $4, $5, 0, $6, $7)`,
        [chosen.batch, registerId, unitId, chosen.rungs, through, this.clock.now(), authorOf(scope.principal)],
      );
      const letters = await takeLetters(tx, chosen);
      if (letters === 0) {
        throw new ConflictError('no-letters-waiting', 'No letter of this choice waits to be printed.');
      }
      await tx.query('update register.letter_batch set letters = $2 where id = $1', [chosen.batch, letters]);
      await this.audit.record(tx, { ...scope, unitId }, 'letter-batch.make', {}, { batch: chosen.batch, letters });
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
   * The printed letters have left the house. One that was never printed (its unit paused) waits again. Doing so twice
   * changes nothing.
   */
  async markSent(scope: Scope, batch: string): Promise<LetterBatch> {
    const now = this.clock.now();
    const author = authorOf(scope.principal);
    return this.database.inScope(scope, async (tx) => {
      const found = await this.oneOf(tx, scope, batch, 'for update');
      if (found.sentOn !== null) return found;
      if (found.printedAt === null) {
        throw new ConflictError('batch-not-printed', 'The letters of this batch have not been printed yet.');
      }
      const [sent] = await tx.query<[{ id: string; episode_id: string }[], number]>(
        `update register.message m set state = 'sent', sent_at = $2, changed_at = $2
         where m.letter_batch = $1 and m.state = 'to-print'
           and exists (select from register.message_attempt a where a.message_id = m.id and a.outcome = 'printed')
         returning m.id, m.episode_id`,
        [batch, now],
      );
      await tx.query(
        `insert into register.message_attempt (message_id, register_id, unit_id, channel, outcome, receipt, at, author)
         select id, register_id, unit_id, 'letter', 'accepted', $2, $3, $4 from register.message where id = any($1)`,
        [sent.map(({ id }) => id), batch, now, author],
      );
      await tx.query(`update register.message set letter_batch = null where letter_batch = $1 and state = 'to-print'`, [
        batch,
      ]);
      await tx.query('update register.letter_batch set sent_on = $2, sent_by = $3 where id = $1', [
        batch,
        this.clock.today(),
        author,
      ]);
      const subjects = await tx.query<{ personId: string; episodeId: string }[]>(
        'select person_id as "personId", id as "episodeId" from register.episode where id = any($1)',
        [sent.map(({ episode_id: id }) => id)],
      );
      await this.audit.recordEach(tx, scope, 'letter.send', subjects, { batch });
      return this.oneOf(tx, scope, batch);
    });
  }

  private async oneOf(tx: EntityManager, { registerId }: Scope, batch: string, lock?: 'for update'): Promise<LetterBatch> {
    if (lock && isUuid(batch)) await tx.query('select 1 from register.letter_batch where id = $1 for update', [batch]);
    const { rows } = isUuid(batch) ? await readBatches(tx, registerId, { id: batch }, authorName) : { rows: [] };
    const [row] = rows;
    if (row) return batchOf(row);
    throw new NotFoundError('unknown-letter-batch', 'There is no such batch of letters in this register.');
  }
}

function batchOf(row: BatchRow): LetterBatch {
  return {
    id: row.id,
    unitId: row.unit_id,
    unitName: row.unit_name,
    rungs: row.rungs,
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
