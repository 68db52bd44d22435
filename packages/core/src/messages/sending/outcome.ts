import type { Channel } from '@kvalreg/declaration';
import type { HandOver } from '../channels/message-channel.js';
import type { MessageReason, MessageState } from '../message.js';
import type { NewMessageLink } from '../../forms/links/message-links.js';
import type { MessageInHand } from './read-claimed.query.js';

/** What is to be written down of one message. */
export interface Outcome {
  readonly message: MessageInHand;
  readonly state: MessageState;
  readonly reason: MessageReason | null;
  readonly channel: Channel;
  /** When it is tried again. */
  readonly notBefore: Date;
  readonly failures: number;
  /** Null where nothing was tried. */
  readonly attempt: {
    readonly outcome: 'accepted' | 'temporary' | 'undeliverable' | 'uncertain';
    readonly receipt: string | null;
    readonly reason: string | null;
  } | null;
  /** Present when the link went out, or may have. */
  readonly link: NewMessageLink | null;
}

const minute = 60_000;
const longestWait = 6 * 60 * minute;

/** Five minutes, ten, twenty, … at most six hours, until the window ends or the next rung comes. */
export function retryAt(now: Date, failures: number): Date {
  return new Date(now.getTime() + Math.min(longestWait, 5 * minute * 2 ** Math.min(failures, 10)));
}

/** What the messages' state is before anything is handed over; null when it may be. */
export function outcomeBefore(
  message: MessageInHand,
  now: Date,
  letterState: 'planned' | 'to-print',
): Outcome | null {
  const base = { message, channel: message.channel, failures: message.failures, attempt: null, link: null };
  const waits = { ...base, state: 'planned', reason: null, notBefore: now } as const;
  // An answer or a death is a fact during a pause too.
  if (message.stopped !== null) {
    const state = message.stopped === 'protected' ? 'held' : 'skipped';
    return { ...base, state, reason: message.stopped, notBefore: now };
  }
  if (message.is_paused) return waits;
  if (message.is_reachable) return null;
  if (message.reached_by === null)
    return { ...base, state: 'skipped', reason: message.unreachable, notBefore: now };
  return { ...waits, ...moved(message.reached_by, letterState) };
}

/** What follows from an attempt. */
export function outcomeAfter(
  message: MessageInHand,
  handOver: HandOver,
  link: NewMessageLink,
  now: Date,
  letterState: 'planned' | 'to-print',
): Outcome {
  const { channel, failures } = message;
  const base = { message, channel, failures, reason: null, notBefore: now, link: null };
  switch (handOver.kind) {
    case 'accepted':
      return {
        ...base,
        state: 'sent',
        attempt: { outcome: 'accepted', receipt: handOver.receipt, reason: null },
        link,
      };
    case 'uncertain':
      return { ...base, state: 'uncertain', reason: 'handed-over', attempt: tried(handOver), link };
    case 'temporary':
      return {
        ...base,
        state: 'planned',
        failures: failures + 1,
        notBefore: retryAt(now, failures),
        attempt: tried(handOver),
      };
    case 'undeliverable': {
      const attempt = tried(handOver);
      return message.next_channel === null
        ? { ...base, state: 'skipped', reason: 'wrong-address', attempt }
        : { ...base, ...moved(message.next_channel, letterState), failures: 0, attempt };
    }
  }
}

function moved(channel: Channel, letterState: 'planned' | 'to-print'): Pick<Outcome, 'channel' | 'state'> {
  return { channel, state: channel === 'letter' ? letterState : 'planned' };
}

function tried({ kind, reason }: Exclude<HandOver, { kind: 'accepted' }>): NonNullable<Outcome['attempt']> {
  return { outcome: kind, receipt: null, reason };
}
