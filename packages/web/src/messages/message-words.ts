import type { ListedMessage, MessageReason, MessageState, UpcomingMessage } from '@kvalreg/core';
import { textIn, type Channel, type Language, type Register } from '@kvalreg/declaration';
import { message, type StatusView } from '@kvalreg/rendering';
import { nameOf } from '../platform/pages/person.js';

const colours = {
  planned: 'info',
  sending: 'info',
  'to-print': 'info',
  sent: 'success',
  delivered: 'success',
  skipped: 'neutral',
  held: 'warning',
  uncertain: 'danger',
} as const satisfies Record<MessageState, StatusView['color']>;

export function messageStatus(state: MessageState, language: Language): StatusView {
  return { label: message(language, `reminders.state.${state}`), color: colours[state] };
}

export function channelName(channel: Channel | 'none', language: Language): string {
  return message(language, `reminders.channel.${channel}`);
}

export function reasonText(reason: MessageReason, language: Language): string {
  return message(language, `reminders.reason.${reason}`);
}

/** What an attempt came to, in words; a word that a later version knows is shown as it is. */
export function attemptText(outcome: string, language: Language): string {
  const known = [
    'accepted',
    'temporary',
    'undeliverable',
    'delivered',
    'printed',
    'uncertain',
    'handled',
  ] as const;
  const one = known.find((name) => name === outcome);
  return one === undefined ? outcome : message(language, `reminders.attempt.${one}`);
}

/** Whom a message is about, and which one it is. */
export function whoAndWhich(
  item: UpcomingMessage | ListedMessage,
  register: Register,
  language: Language,
): {
  readonly patient: string;
  readonly identifier: string;
  readonly href: string;
  readonly occasion: string;
  readonly rung: string;
  readonly unit: string;
} {
  const occasion = register.pathways[item.pathway]?.occasions[item.occasion];
  const rung = occasion?.reminders?.find(({ id }) => id === item.rung);
  return {
    patient: nameOf(item.person, language),
    identifier: item.person.identifier,
    href: `/r/${encodeURIComponent(register.id)}/episodes/${item.episodeId}`,
    occasion: occasion ? textIn(occasion.title, language) : item.occasion,
    rung: rung ? textIn(rung.title, language) : item.rung,
    unit: item.unitName,
  };
}

export function messagesHref(register: Register, rest = ''): string {
  return `/r/${encodeURIComponent(register.id)}/messages${rest}`;
}
