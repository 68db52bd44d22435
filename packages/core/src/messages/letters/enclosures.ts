import { Inject, Injectable, Optional } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { PrintedPaper } from '../../paper/paper.js';
import { papersOfBatch } from '../../paper/papers.query.js';
import { PrintingService } from '../../paper/printing.service.js';
import type { CoreConfig } from '../../platform/config.js';
import { Database } from '../../platform/database/database.js';
import { DomainError, UnavailableError } from '../../platform/errors/domain-error.js';
import { coreConfig } from '../../platform/platform-options.js';
import { RegisterCatalogue } from '../../platform/registers/register-catalogue.js';
import type { OutgoingMessage } from '../channels/message-channel.js';
import { rungOf } from '../sending/compose.js';
import type { MessageInHand } from '../sending/read-claimed.query.js';
import { languageFor } from '../texts/write-message.js';
import { LetterPress, type Letter } from './letter-press.js';

interface ToEnclose {
  readonly id: string;
  readonly register_id: string;
}

/** Letters as pages, with the form on paper that some of them enclose. */
@Injectable()
export class Enclosures {
  constructor(
    private readonly database: Database,
    private readonly catalogue: RegisterCatalogue,
    private readonly printing: PrintingService,
    @Inject(coreConfig) private readonly config: CoreConfig,
    @Optional() @Inject(LetterPress) private readonly press: LetterPress | null,
  ) {}

  /**
   * Prints the forms that letters enclose, once for each letter and before any is made: what lies in an envelope is
   * known by its code, also when the letter must be made again. What can no longer be printed is left to the letter's own check.
   */
  async prepare(messages: readonly ToEnclose[]): Promise<void> {
    for (const { id, register_id: registerId } of messages) {
      const scope = {
        registerId,
        level: 'register',
        principal: { kind: 'system', name: 'messages' },
      } as const;
      await this.database.together(scope, async (tx) => {
        // The episode before its message, as whoever answers does: in the other order each could wait for the other.
        await tx.query(
          `select 1 from register.episode where id = (select episode_id from register.message where id = $1) for update`,
          [id],
        );
        const [message] = await tx.query<
          (Pick<MessageInHand, 'pathway' | 'occasion' | 'rung' | 'episode_id' | 'language'> & {
            paper_batch: string | null;
          })[]
        >(
          `select m.pathway, m.occasion, m.rung, m.episode_id, m.paper_batch,
             (select c.language from identity.contact c join register.episode e on e.person_id = c.person_id
              where e.id = m.episode_id and c.register_id = m.register_id) as language
           from register.message m where m.id = $1 for update of m`,
          [id],
        );
        const register = this.catalogue.register(registerId);
        if (!message || message.paper_batch !== null) return;
        if (rungOf(register, message)?.enclosesPaper !== true) return;
        const { episode_id: episodeId, occasion } = message;
        const language = languageFor(register, message.language);
        try {
          const [paper] = await this.printing.print(scope, {
            occasions: [{ episodeId, occasion }],
            language,
            large: false,
          });
          await tx.query('update register.message set paper_batch = $2 where id = $1', [id, paper?.batch]);
        } catch (error) {
          if (!(error instanceof DomainError) || error instanceof UnavailableError) throw error;
        }
      });
    }
  }

  /** The finished pages of a letter; null of other messages, and where nobody has a press. */
  async pagesOf(
    tx: EntityManager,
    message: MessageInHand,
    outgoing: OutgoingMessage,
  ): Promise<Uint8Array | null> {
    if (this.press === null || outgoing.recipient.kind !== 'letter') return null;
    return this.press.press(await this.letterOf(tx, message, outgoing));
  }

  async letterOf(tx: EntityManager, message: MessageInHand, outgoing: OutgoingMessage): Promise<Letter> {
    const register = this.catalogue.register(message.register_id);
    const { recipient } = outgoing;
    if (recipient.kind !== 'letter') throw new TypeError('only a letter has pages');
    return {
      messageId: message.id,
      registerId: register.id,
      registerTitle: register.title,
      clinic: message.unit_name,
      language: languageFor(register, message.language),
      recipient: { name: recipient.name, address: recipient.address },
      subject: outgoing.subject,
      body: outgoing.body,
      link: outgoing.link,
      codeAddress: `${this.config.baseUrl}/code`,
      code: outgoing.code,
      closesOn: outgoing.closesOn,
      paper: await this.paperOf(tx, message.paper_batch),
    };
  }

  private async paperOf(tx: EntityManager, batch: string | null): Promise<PrintedPaper | null> {
    const [row] = batch === null ? [] : await papersOfBatch(tx, batch);
    return row && row.state !== 'revoked' ? this.printing.printed(tx, row) : null;
  }
}
