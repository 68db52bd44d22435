import type { Channel, Language } from '@kvalreg/declaration';
import type { Address } from './details/address.js';

/** Where a person can be reached in the name of one register. */
export interface Contact {
  readonly email: string | null;
  /** As E.164 writes it, for instance `+46701234567`. */
  readonly phone: string | null;
  readonly address: Address | null;
  /** Null while nobody has asked the mailbox directory. */
  readonly digitalMailbox: boolean | null;
  /** In which the person is written to; null: the register's first. */
  readonly language: Language | null;
  /** Channels that the person does not want. */
  readonly refused: readonly Channel[];
  /** Days on which something came back, or failed for good. */
  readonly failedOn: {
    readonly email: string | null;
    readonly sms: string | null;
    readonly letter: string | null;
  };
  /** Channels that reach the person. */
  readonly reachedBy: readonly Channel[];
  readonly changedAt: string | null;
  readonly changedBy: string | null;
}

/** A contact as it is shown: of a person whose identity is protected nothing but that. */
export interface ContactOfPerson {
  readonly personId: string;
  readonly isProtected: boolean;
  readonly contact: Contact;
}

/** Channels of which something can come back. */
export const failingChannels = ['email', 'sms', 'letter'] as const;
export type FailingChannel = (typeof failingChannels)[number];

/** What is to be changed, as it was typed: what is left out stays, null or an empty text takes it away. */
export interface ContactChange {
  readonly email?: string | null | undefined;
  readonly phone?: string | null | undefined;
  readonly address?: AddressTyped | null | undefined;
  readonly digitalMailbox?: boolean | null | undefined;
  readonly language?: string | null | undefined;
  readonly refused?: readonly string[] | undefined;
}
export interface AddressTyped {
  readonly careOf?: string | null | undefined;
  readonly street?: string | null | undefined;
  readonly postalCode?: string | null | undefined;
  readonly city?: string | null | undefined;
  readonly country?: string | null | undefined;
}

export const noContact: Contact = {
  email: null,
  phone: null,
  address: null,
  digitalMailbox: null,
  language: null,
  refused: [],
  failedOn: { email: null, sms: null, letter: null },
  reachedBy: [],
  changedAt: null,
  changedBy: null,
};
