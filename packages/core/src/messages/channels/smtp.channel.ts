import { createTransport, type SendMailOptions, type Transporter } from 'nodemailer';
import { Readable } from 'node:stream';
import {
  MessageChannel,
  type HandOver,
  type Mailer,
  type OutgoingMessage,
  type StaffMail,
} from './message-channel.js';

export interface SmtpSettings {
  readonly url: string;
  readonly from: string;
}

/**
 * Shorter than what somebody who submits an answer waits for the lock of the episode: a mail server that does not
 * answer holds nobody up.
 */
const patience = 7_000;

/** E-mail by a mail server. The same message has the same Message-ID, but most servers deliver it twice all the same. */
export class SmtpChannel extends MessageChannel implements Mailer {
  override readonly channel = 'email';
  override readonly isRepeatable = false;
  private readonly transport: Transporter;
  private readonly domain: string;
  /** Mails whose text the server has begun to take. */
  private readonly begun = new Set<string>();

  constructor(private readonly settings: SmtpSettings) {
    super();
    this.domain = /@([^\s<>@]+)>?$/.exec(settings.from)?.[1] ?? 'localhost';
    this.transport = createTransport(
      {
        url: settings.url,
        pool: true,
        maxConnections: 2,
        maxMessages: 200,
        connectionTimeout: patience,
        greetingTimeout: patience,
        socketTimeout: patience,
        dnsTimeout: patience,
        // No file and no address is ever fetched to make a message.
        disableFileAccess: true,
        disableUrlAccess: true,
      },
      { from: settings.from },
    );
    this.transport.use('stream', (mail, done) => {
      const id = mail.message.messageId();
      // Read from for the first time when the server has asked for the text.
      mail.message.processFunc((input) =>
        Readable.from(
          noting(input, () => {
            this.begun.add(id);
          }),
        ),
      );
      done();
    });
  }

  override async send(message: OutgoingMessage): Promise<HandOver> {
    const { recipient } = message;
    if (recipient.kind !== 'email') throw new TypeError('e-mail goes to an e-mail address');
    return this.deliver(message, {
      to: recipient.name === null ? recipient.email : { name: recipient.name, address: recipient.email },
    });
  }

  async mail(mail: StaffMail): Promise<HandOver> {
    const { to, file } = mail;
    return this.deliver(mail, {
      to: { name: to.name, address: to.email },
      ...(file && {
        attachments: [{ filename: file.name, contentType: file.type, content: Buffer.from(file.bytes) }],
      }),
    });
  }

  private async deliver(
    { id, subject, body, language }: Pick<StaffMail, 'id' | 'subject' | 'body' | 'language'>,
    options: SendMailOptions,
  ): Promise<HandOver> {
    const messageId = `<${id}@${this.domain}>`;
    try {
      const sent = await this.transport.sendMail({
        ...options,
        subject,
        text: body,
        messageId,
        headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': language },
      });
      return { kind: 'accepted', receipt: cut(String(sent.response)) };
    } catch (error) {
      return refusal(error, this.begun.has(messageId));
    } finally {
      this.begun.delete(messageId);
    }
  }

  override async close(): Promise<void> {
    this.transport.close();
    return Promise.resolve();
  }
}

async function* noting(input: Readable, begin: () => void): AsyncGenerator<unknown> {
  begin();
  for await (const chunk of input) yield chunk as unknown;
}

/** Replies that speak of the recipient, not of us or of the server (RFC 5321, 4.2.3). */
const aboutRecipient = new Set([550, 551, 553]);

function refusal(error: unknown, hasBegun: boolean): HandOver {
  // What the mailer or the network says carries a code; anything else is a fault of ours.
  if (typeof error !== 'object' || error === null || !('code' in error)) throw error;
  const { code, responseCode, command } = error as {
    readonly code: string;
    readonly responseCode?: number;
    readonly command?: string;
  };
  // The server's own words may repeat the address: only codes are kept.
  const reason = [code, responseCode].filter((part) => part !== undefined).join(' ');
  // Without its reply nobody knows whether it kept the text.
  if (hasBegun && responseCode === undefined) return { kind: 'uncertain', reason };
  const isAddress = code === 'EENVELOPE' && (responseCode === undefined || aboutRecipient.has(responseCode));
  return isAddress && command !== 'MAIL FROM'
    ? { kind: 'undeliverable', reason }
    : { kind: 'temporary', reason };
}

function cut(text: string): string {
  return text.slice(0, 200);
}
