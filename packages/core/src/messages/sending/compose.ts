import { Inject, Injectable } from '@nestjs/common';
import type { Register, Rung } from '@kvalreg/declaration';
import type { MessageLink, NewMessageLink } from '../../forms/links/message-links.js';
import type { CoreConfig } from '../../platform/config.js';
import { coreConfig } from '../../platform/platform-options.js';
import { RegisterCatalogue } from '../../platform/registers/register-catalogue.js';
import type { OutgoingMessage } from '../channels/message-channel.js';
import { languageFor, writeMessage } from '../texts/write-message.js';
import type { MessageInHand } from './read-claimed.query.js';
import { Recipients } from './recipients.js';

/** A link to a form without an end is good for this long. */
const openDays = 180;
const day = 24 * 60 * 60 * 1000;

export interface ComposedMessage {
  readonly outgoing: OutgoingMessage;
  readonly link: NewMessageLink;
}

/** Puts a message together: words, address and link. */
@Injectable()
export class Composer {
  constructor(
    private readonly catalogue: RegisterCatalogue,
    private readonly recipients: Recipients,
    @Inject(coreConfig) private readonly config: CoreConfig,
  ) {}

  /** Null when the register no longer has the rung. */
  compose(message: MessageInHand, link: MessageLink, now: Date): ComposedMessage | null {
    const register = this.catalogue.register(message.register_id);
    const rung = rungOf(register, message);
    if (!rung) return null;
    const newLink = newLinkOf(message, link, now);
    const language = languageFor(register, message.language);
    const { channel } = message;
    const words = writeMessage(rung, {
      channel,
      language,
      register,
      clinic: message.unit_name,
      link: channel === 'letter' ? `${this.config.baseUrl}/code` : link.url,
      code: link.code,
      closesOn: message.closes_on ?? newLink.expiresAt.toISOString().slice(0, 10),
    });
    return {
      outgoing: {
        id: message.id,
        registerId: message.register_id,
        channel,
        purpose: message.purpose,
        language,
        recipient: this.recipients.of(message),
        ...words,
        link: link.url,
        code: link.code,
        closesOn: message.closes_on,
        document: null,
      },
      link: newLink,
    };
  }
}

/** The link of a message as it is opened: until the end of the window. */
export function newLinkOf(message: MessageInHand, link: MessageLink, now: Date): NewMessageLink {
  return {
    messageId: message.id,
    registerId: message.register_id,
    unitId: message.unit_id,
    episodeId: message.episode_id,
    occasion: message.occasion,
    expiresAt:
      message.closes_on === null
        ? new Date(now.getTime() + openDays * day)
        : new Date(Date.parse(`${message.closes_on}T00:00:00Z`) + day),
    link,
  };
}

export function rungOf(
  register: Register,
  { pathway, occasion, rung }: Pick<MessageInHand, 'pathway' | 'occasion' | 'rung'>,
): Rung | undefined {
  const { occasions = {} } = register.pathways[pathway] ?? {};
  return occasions[occasion]?.reminders?.find(({ id }) => id === rung);
}
