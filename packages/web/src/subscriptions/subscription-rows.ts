import type { Sending, Subscription, Unit } from '@kvalreg/core';
import { figureSourcesOf, type Language, type Register } from '@kvalreg/declaration';
import { formatDate, message, type SendingRow, type SubscriptionRow } from '@kvalreg/rendering';
import { formatInstant } from '../platform/pages/date-time.js';
import { wholeOf } from '../platform/pages/whole-of.js';
import {
  choiceText,
  partText,
  reasonText,
  reportHref,
  reportTitle,
  scheduleText,
} from './subscription-words.js';

export const subscriptionActs = ['pause', 'resume', 'stop', 'test'] as const;
export type SubscriptionAct = (typeof subscriptionActs)[number];
const stateColours = { active: 'success', paused: 'warning', stopped: 'neutral' } as const;
const sendingColours = {
  planned: 'neutral',
  making: 'info',
  'handing-over': 'info',
  sent: 'success',
  failed: 'danger',
  uncertain: 'warning',
  stopped: 'neutral',
} as const;
const hashShown = 12;

/** What the rows of a page are written with. */
interface Context {
  readonly register: Register;
  readonly language: Language;
  readonly units: readonly Unit[];
  readonly base: string;
}

/** What is sent to whom, in what language and about which unit. */
export function subscriptionRow(
  one: Subscription,
  { register, language, units, base }: Context,
): SubscriptionRow {
  const title = reportTitle(register, one, language);
  const source = figureSourcesOf(register)[one.source];
  const possible: readonly SubscriptionAct[] =
    one.state === 'stopped' ? [] : [one.state === 'active' ? 'pause' : 'resume', 'test', 'stop'];
  return {
    title,
    href: reportHref(register, one),
    what: [
      partText(register, one, language),
      ...(one.period === 'as-chosen' ? [] : [message(language, `subscription.period.${one.period}`)]),
      choiceText(source, one.filter, units, language),
      message(language, `subscription.format.${one.format}`),
    ]
      .filter((part) => part !== '')
      .join(', '),
    subscriber: one.subscriber,
    unit: unitText(one, { register, language, units }),
    language: capitalised(message(language, `language.${one.language}`), language),
    when: scheduleText(one.schedule, language),
    next: one.nextOn === null ? '–' : formatDate(one.nextOn, language),
    status: { label: message(language, `subscription.state.${one.state}`), color: stateColours[one.state] },
    reason: reasonText(one.stopReason, language),
    actions: possible.map((act) => {
      const label = message(language, `subscription.act.${act}`);
      return {
        action: `${base}/${one.id}/${act}`,
        label,
        name: message(language, 'subscription.actOf', { act: label, title }),
      };
    }),
  };
}

/** What somebody got, or why not. */
export function sendingRow(one: Sending, { register, language, units }: Context): SendingRow {
  const choice = choiceText(figureSourcesOf(register)[one.source], one.selection ?? {}, units, language);
  return {
    when: formatInstant(one.endedAt ?? one.createdAt, language),
    title: `${reportTitle(register, one, language)}, ${partText(register, one, language)}`,
    to: one.isTest ? message(language, 'subscription.testTo', { name: one.recipient }) : one.recipient,
    what: choice === '' ? message(language, 'subscription.everything') : choice,
    file:
      one.fileName === null || one.fileHash === null
        ? one.state === 'sent' || one.state === 'uncertain'
          ? null
          : '–'
        : message(language, 'subscription.fileOf', {
            name: one.fileName,
            hash: one.fileHash.slice(0, hashShown),
          }),
    status: {
      label: message(language, `subscription.sending.${one.state}`),
      color: sendingColours[one.state],
    },
    reason: reasonText(one.reason, language),
  };
}

/** Whose figures are sent: the unit that it was made in, or the one that was chosen among all. */
function unitText(
  { unitId, filter }: Subscription,
  { register, language, units }: Pick<Context, 'register' | 'language' | 'units'>,
): string {
  const chosen = unitId === null ? (filter['unit'] ?? []) : [unitId];
  if (chosen.length === 0) return wholeOf(register, language);
  return chosen.map((unit) => units.find(({ id }) => id === unit)?.name ?? unit).join(', ');
}

function capitalised(word: string, language: Language): string {
  return word.slice(0, 1).toLocaleUpperCase(language) + word.slice(1);
}
