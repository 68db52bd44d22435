import type { Channel } from '@kvalreg/declaration';
import type { Person } from '../../people/person.js';
import type { PageRequest } from '../../platform/http/page.js';
import type { MessageReason, MessageState } from '../message.js';

/** How many messages of one kind are due on one day; names nobody. */
export interface UpcomingCount {
  readonly day: string;
  readonly pathway: string;
  readonly occasion: string;
  readonly rung: string;
  /** Null where nothing will be sent, for the reason beside it. */
  readonly channel: Channel | null;
  readonly reason: MessageReason | null;
  readonly count: number;
}

/** Somebody who is to be written to, or is not, on a day to come. */
export interface UpcomingMessage {
  readonly day: string;
  readonly pathway: string;
  readonly occasion: string;
  readonly rung: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly channel: Channel | null;
  readonly reason: MessageReason | null;
  readonly dueOn: string;
  readonly episodeId: string;
  readonly person: Person;
}

export interface Attempt {
  /** `none` of what was settled by hand. */
  readonly channel: Channel | 'none';
  readonly outcome: string;
  readonly receipt: string | null;
  readonly reason: string | null;
  readonly at: string;
}

/** A message that was decided, with every attempt. */
export interface ListedMessage {
  readonly id: string;
  readonly pathway: string;
  readonly occasion: string;
  readonly rung: string;
  readonly purpose: 'invitation' | 'reminder';
  readonly unitId: string;
  readonly unitName: string;
  readonly dueFor: string;
  readonly plannedOn: string;
  readonly channel: Channel | null;
  readonly state: MessageState;
  readonly reason: MessageReason | null;
  readonly sentAt: string | null;
  readonly attempts: readonly Attempt[];
  readonly episodeId: string;
  readonly person: Person;
}

export interface UpcomingRequest {
  /** Default: today and the six days after it. */
  readonly days?: number | undefined;
  readonly unitId?: string | undefined;
}
export interface MessageRequest extends PageRequest {
  readonly states?: readonly MessageState[] | undefined;
  readonly channel?: Channel | undefined;
  readonly reason?: MessageReason | undefined;
  readonly unitId?: string | undefined;
  readonly episodeId?: string | undefined;
  /** Planned from this day on. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}
