import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { authorOf } from '../../access/author.js';
import type { Scope } from '../../access/scope.js';
import { AuditService } from '../../audit/audit.service.js';
import { MessageLinks } from '../../forms/links/message-links.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { RegisterCatalogue } from '../../platform/registers/register-catalogue.js';
import { MessageChannels } from '../channels/message-channels.js';
import { Composer } from '../sending/compose.js';
import { lockEpisodes, readInHand, type MessageInHand } from '../sending/read-claimed.query.js';
import { Enclosures } from './enclosures.js';
import { judgeLetters } from './judge-letters.js';
import { readLetters, type LetterRow } from './letter-batches.query.js';
import { LettersService } from './letters.service.js';
import type { Letter } from './letter-press.js';

/** A letter to be printed, with its number in the batch. */
export interface PlacedLetter {
  readonly letter: Letter;
  readonly place: number;
  readonly of: number;
}

/** So many letters are in memory at a time, and so many episodes locked while they are looked at. */
const atOnce = 20;

/**
 * Gives out the letters of a batch one after the other, as often as they are wanted: the same letters with the same links
 * and codes. Whoever has answered since, or must not be written to any more, is left out.
 */
@Injectable()
export class LetterPrintingService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly catalogue: RegisterCatalogue,
    private readonly channels: MessageChannels,
    private readonly links: MessageLinks,
    private readonly composer: Composer,
    private readonly enclosures: Enclosures,
    private readonly batches: LettersService,
    private readonly audit: AuditService,
  ) {}

  async *print(scope: Scope, batch: string): AsyncGenerator<PlacedLetter> {
    const { letters: of } = await this.batches.one(scope, batch);
    for (let offset = 0; ; offset += atOnce) {
      const rows = await this.database.inScope(scope, (tx) =>
        readLetters(tx, batch, { limit: atOnce, offset }),
      );
      if (rows.length === 0) break;
      const open = rows.filter(({ state }) => state === 'to-print' || state === 'sent');
      // Forms on paper have their codes before a letter names them.
      await this.enclosures.prepare(open.map(({ id }) => ({ id, register_id: scope.registerId })));
      const letters = await this.database.inScope(scope, (tx) => this.lettersOf(tx, scope, batch, open));
      for (const { letter, place } of letters) yield { letter, place, of };
    }
    await this.database.inScope(scope, (tx) =>
      tx.query('update register.letter_batch set printed_at = coalesce(printed_at, $2) where id = $1', [
        batch,
        this.clock.now(),
      ]),
    );
  }

  private async lettersOf(
    tx: EntityManager,
    scope: Scope,
    batch: string,
    rows: readonly LetterRow[],
  ): Promise<readonly Omit<PlacedLetter, 'of'>[]> {
    await lockEpisodes(
      tx,
      rows.map((row) => row.episode_id),
    );
    const now = this.clock.now();
    const inHand = await readInHand(tx, `m.id = any($4) and m.state in ('to-print', 'sent')`, {
      today: this.clock.today(),
      needsConsent: this.catalogue.register(scope.registerId).participation?.basis === 'consent',
      usable: this.channels.usable(),
      parameters: [rows.map(({ id }) => id)],
    });
    const messages = await judgeLetters(tx, inHand, { now, letterState: this.channels.letterState });
    const links = await this.links.prepare(
      tx,
      messages.map(({ id }) => id),
    );
    const composed = messages.flatMap((message) => {
      const link = links.get(message.id);
      const made = link && this.composer.compose(message, link, now);
      return made ? [{ message, ...made }] : [];
    });
    await this.links.open(
      tx,
      composed.map(({ link }) => link),
      authorOf(scope.principal),
    );
    const letters: Omit<PlacedLetter, 'of'>[] = [];
    for (const { message, outgoing } of composed) {
      const place = rows.find(({ id }) => id === message.id)?.place ?? 0;
      letters.push({ letter: await this.enclosures.letterOf(tx, message, outgoing), place });
    }
    await this.note(
      tx,
      scope,
      batch,
      composed.map(({ message }) => message),
    );
    return letters.toSorted((one, other) => one.place - other.place);
  }

  private async note(
    tx: EntityManager,
    scope: Scope,
    batch: string,
    messages: readonly MessageInHand[],
  ): Promise<void> {
    await tx.query(
      `insert into register.message_attempt (message_id, register_id, unit_id, channel, outcome, receipt, at, author)
       select id, register_id, unit_id, 'letter', 'printed', $2, $3, $4 from register.message where id = any($1)`,
      [messages.map(({ id }) => id), batch, this.clock.now(), authorOf(scope.principal)],
    );
    const subjects = messages.map((message) => ({
      personId: message.person_id,
      episodeId: message.episode_id,
    }));
    await this.audit.recordEach(tx, scope, 'letter.print', subjects, { batch });
  }
}
