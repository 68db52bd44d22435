import type { Channel } from '@kvalreg/declaration';

/** A message as it leaves the house: addressed to one person, with a link that opens one form and nothing else. */
export interface OutgoingMessage {
  readonly id: string;
  readonly registerId: string;
  readonly channel: Channel;
  readonly purpose: 'invitation' | 'reminder';
  readonly language: string;
  /** Where it goes: exactly what the channel needs, and nothing more of the person. */
  readonly recipient: Recipient;
  readonly subject: string;
  readonly body: string;
  readonly link: string;
  readonly code: string;
  /** Last day on which an answer counts; null while it is not known. */
  readonly closesOn: string | null;
  /** Of letters: the finished pages. */
  readonly document: Uint8Array | null;
}

export type Recipient =
  | { readonly kind: 'email'; readonly name: string | null; readonly email: string }
  | { readonly kind: 'sms'; readonly phone: string }
  | { readonly kind: 'digital-mailbox'; readonly name: string | null; readonly identifier: string }
  | { readonly kind: 'letter'; readonly name: string | null; readonly address: readonly string[] };

/** A mail to somebody who works with a register: no patient is behind it, and it opens nothing without log-in. */
export interface StaffMail {
  readonly id: string;
  readonly registerId: string;
  readonly language: string;
  readonly to: { readonly name: string; readonly email: string };
  readonly subject: string;
  readonly body: string;
  /** Where it leads; also within the body. */
  readonly link: string;
  readonly file: { readonly name: string; readonly type: string; readonly bytes: Uint8Array } | null;
}

/** What hands mails to staff over. */
export interface Mailer {
  /** As that of a channel. */
  readonly isRepeatable: boolean;
  mail(mail: StaffMail): Promise<HandOver>;
}

/** What became of handing a message over. */
export type HandOver =
  | { readonly kind: 'accepted'; readonly receipt: string }
  /** It may work later: tried again after a while. */
  | { readonly kind: 'temporary'; readonly reason: string }
  /** This address does not take messages: marked as failing, and the next channel is tried. */
  | { readonly kind: 'undeliverable'; readonly reason: string }
  /** Nobody can tell whether it was taken, for instance when the connection broke after the text: a person decides. */
  | { readonly kind: 'uncertain'; readonly reason: string };

/** What the receiving service says afterwards. */
export interface Receipt {
  readonly messageId: string;
  readonly outcome: 'delivered' | 'undeliverable';
  readonly reason: string | null;
  readonly receipt: string | null;
}

/**
 * One way to reach people. An adapter knows nothing of registers, episodes or why it is asked; it takes a finished
 * message and tells what became of it. The contract is in `docs/guides/message-channels.md`.
 */
export abstract class MessageChannel {
  abstract readonly channel: Channel;
  /**
   * Whether handing the same message over twice has the effect of once. Such a message is repeated after a crash in the
   * middle; any other becomes uncertain, and a person decides.
   */
  abstract readonly isRepeatable: boolean;

  /** Hands a message over. Throws only for what is a fault of the program or its settings: then nothing was handed over. */
  abstract send(message: OutgoingMessage): Promise<HandOver>;

  /** Reads receipts that have come in. Each is put aside when `record` is done with it; by default there are none. */
  async collect(record: (receipt: Receipt) => Promise<void>): Promise<number> {
    await Promise.resolve(record);
    return 0;
  }

  /** Lets go of connections. */
  async close(): Promise<void> {
    return Promise.resolve();
  }
}
