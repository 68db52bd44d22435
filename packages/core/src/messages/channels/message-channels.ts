import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { channels, type Channel } from '@kvalreg/declaration';
import type { CoreConfig } from '../../platform/config.js';
import type { MessageSettings } from '../../platform/message-settings.js';
import { coreConfig } from '../../platform/platform-options.js';
import { FileDropChannel } from './file-drop.channel.js';
import type { Mailer, MessageChannel } from './message-channel.js';
import { SmtpChannel } from './smtp.channel.js';

/** The channels that this installation has set up. Letters can always be written: without a print house they wait for somebody who prints them. */
@Injectable()
export class MessageChannels implements OnApplicationShutdown {
  private readonly byName: ReadonlyMap<Channel, MessageChannel>;

  constructor(@Inject(coreConfig) { messages }: CoreConfig) {
    this.byName = new Map(channelsOf(messages).map((channel) => [channel.channel, channel]));
  }

  get(channel: Channel): MessageChannel | undefined {
    return this.byName.get(channel);
  }

  /** What takes mails to staff; null where this installation sends no e-mail. */
  mailer(): Mailer | null {
    const channel = this.byName.get('email');
    return channel instanceof SmtpChannel || channel instanceof FileDropChannel ? channel : null;
  }

  all(): readonly MessageChannel[] {
    return [...this.byName.values()];
  }

  /** What messages may be planned for. */
  usable(): readonly Channel[] {
    return channels.filter((channel) => channel === 'letter' || this.byName.has(channel));
  }

  /** What becomes of a letter that is planned. */
  get letterState(): 'planned' | 'to-print' {
    return this.byName.has('letter') ? 'planned' : 'to-print';
  }

  async onApplicationShutdown(): Promise<void> {
    for (const channel of this.all()) await channel.close();
  }
}

function channelsOf({ smtpUrl, mailFrom, folders }: MessageSettings): readonly MessageChannel[] {
  const drop = (channel: Channel, folder: string | null): readonly MessageChannel[] =>
    folder === null ? [] : [new FileDropChannel(channel, folder)];
  const email =
    smtpUrl !== null && mailFrom !== null
      ? [new SmtpChannel({ url: smtpUrl, from: mailFrom })]
      : drop('email', folders.email);
  return [
    ...drop('digital-mailbox', folders.digitalMailbox),
    ...email,
    ...drop('sms', folders.sms),
    ...drop('letter', folders.printHouse),
  ];
}
