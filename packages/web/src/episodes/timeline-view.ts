import { may, type Principal, type Timeline, type TimelineOccasion } from '@kvalreg/core';
import { textIn, type Language, type Pathway, type Register } from '@kvalreg/declaration';
import {
  formatDate,
  message,
  type ActionLink,
  type TimelineEntry,
  type TimelineView,
} from '@kvalreg/rendering';
import { dayOf } from '../platform/pages/date-time.js';
import { factsOf, glassLink, nameOf } from '../platform/pages/person.js';
import { endingText } from './ending-words.js';
import { statusView } from '../platform/pages/status.js';
import { eventNames, pathwayOf } from '../platform/pages/event-words.js';

interface Context {
  readonly timeline: Timeline;
  readonly register: Register;
  readonly principal: Principal;
  readonly today: string;
  readonly language: Language;
}

/** One episode from the form before to the last follow-up, with what the reader may do at each. */
export function timelineView(context: Context): TimelineView {
  const { timeline, register, today, language } = context;
  const { episode, person, occasions } = timeline;
  const ended = endingText(episode, language);
  return {
    heading: nameOf(person, language),
    facts: [
      ...factsOf(person, today, language),
      {
        term: message(language, 'patients.pathway'),
        value: textIn(register.pathways[episode.pathway]?.title ?? {}, language),
      },
      { term: message(language, 'episode.unit'), value: episode.unitName },
      {
        term: eventNames(pathwayOf(register, episode.pathway), language).date,
        value:
          episode.indexDate === null
            ? message(language, 'episode.noIndexDate')
            : formatDate(episode.indexDate, language),
      },
      ...(ended === null ? [] : [{ term: message(language, 'ending.term'), value: ended }]),
    ],
    ending: may(context.principal, 'end-episode')
      ? {
          href: `/r/${encodeURIComponent(register.id)}/episodes/${episode.id}/end`,
          label: message(language, ended === null ? 'ending.end' : 'ending.restart'),
        }
      : null,
    entries: occasions.map((occasion) => entryOf(occasion, context)),
    profiles: [...profilesOf(context), ...trialsOf(context), ...messagesOf(context)],
    glass: may(context.principal, 'break-glass')
      ? glassLink(
          person,
          {
            registerId: register.id,
            returnTo: `/r/${encodeURIComponent(register.id)}/episodes/${episode.id}`,
          },
          language,
        )
      : null,
    patientHref: `/r/${encodeURIComponent(register.id)}/patients/${person.id}`,
  };
}

/** Profiles are worth opening once something that they show is answered. */
function profilesOf({ timeline, register, principal, language }: Context): TimelineView['profiles'] {
  const { episode, occasions } = timeline;
  if (!may(principal, 'read-profile')) return [];
  const answered = occasions.filter(({ status }) => status === 'answered').map(({ occasion }) => occasion);
  return Object.entries(register.pathways[episode.pathway]?.profiles ?? {})
    .filter(([, profile]) => profile.occasions.some((name) => answered.includes(name)))
    .map(([name, { title }]) => ({
      href: `/r/${encodeURIComponent(register.id)}/episodes/${episode.id}/profile/${encodeURIComponent(name)}`,
      label: message(language, 'profile.open', {
        profile: textIn(title, language).toLocaleLowerCase(language),
      }),
    }));
}

/** The way to the trials, where the pathway has any and the reader may allocate. */
function trialsOf({ timeline, register, principal, language }: Context): TimelineView['profiles'] {
  const { episode } = timeline;
  if (!may(principal, 'randomise') || !register.pathways[episode.pathway]?.trials) return [];
  const href = `/r/${encodeURIComponent(register.id)}/episodes/${episode.id}/trials`;
  return [{ href, label: message(language, 'trial.open') }];
}

/** The way to what was sent to the person, where the pathway reminds anybody. */
function messagesOf({ timeline, register, principal, language }: Context): TimelineView['profiles'] {
  const { episode } = timeline;
  const { occasions = {} } = register.pathways[episode.pathway] ?? {};
  const reminds = Object.values(occasions).some(({ reminders = [] }) => reminders.length > 0);
  if (!may(principal, 'read-messages') || !reminds) return [];
  const href = `/r/${encodeURIComponent(register.id)}/messages/sent?episode=${episode.id}`;
  return [{ href, label: message(language, 'reminders.sent') }];
}

function entryOf(occasion: TimelineOccasion, context: Context): TimelineEntry {
  const { timeline, register, principal, language } = context;
  const pathway = register.pathways[timeline.episode.pathway];
  const title = textIn(pathway?.occasions[occasion.occasion]?.title ?? {}, language);
  const here = `/r/${encodeURIComponent(register.id)}/episodes/${timeline.episode.id}/${encodeURIComponent(occasion.occasion)}`;
  const wish = new URLSearchParams({ episode: timeline.episode.id, occasion: occasion.occasion });
  const printHref = `/r/${encodeURIComponent(register.id)}/paper/print?${wish.toString()}`;
  const isOpen = occasion.status === 'due' || occasion.status === 'overdue';
  const mayIssue = isOpen && occasion.respondent === 'patient' && may(principal, 'issue-link');
  return {
    title,
    form: textIn(pathway?.forms[occasion.form]?.title ?? {}, language),
    respondent: message(language, `respondent.${occasion.respondent}`).toLocaleLowerCase(language),
    status: statusView(occasion.status, language),
    when: whenOf(occasion, pathway, language),
    actions: actionsOf(occasion, context, here, printHref).map(({ key, href, primary }): ActionLink => {
      const label = message(language, key);
      return {
        href,
        label,
        fullLabel: message(language, 'episode.actionOn', { action: label, occasion: title }),
        primary,
      };
    }),
    linkAction: mayIssue ? `${here}/link` : null,
    linkLabel: message(language, 'episode.actionOn', {
      action: message(language, 'episode.issueLink'),
      occasion: title,
    }),
    done: occasion.status === 'answered',
  };
}

function whenOf(
  occasion: TimelineOccasion,
  pathway: Pathway | undefined,
  language: Language,
): readonly string[] {
  const { status, answeredOn, channel, dueOn, opensOn, closesOn, drafts } = occasion;
  const date = (day: string) => formatDate(day, language);
  if (status === 'answered' && answeredOn !== null) {
    return channel === null
      ? [message(language, 'episode.answeredOn', { date: date(answeredOn) })]
      : [
          message(language, 'episode.answeredVia', {
            date: date(answeredOn),
            channel: message(language, `channel.${channel}`),
          }),
        ];
  }
  if (dueOn === null) return pathway ? [waitsFor(occasion.occasion, pathway, language)] : [];
  return [
    ...(status === 'not-open' && opensOn !== null
      ? [message(language, 'episode.opensOn', { date: date(opensOn) })]
      : []),
    message(language, 'episode.dueOn', { date: date(dueOn) }),
    ...(closesOn === null ? [] : [message(language, 'episode.closesOn', { date: date(closesOn) })]),
    ...drafts.map(({ party, savedAt }) =>
      message(language, `episode.draftOf.${party}`, { date: date(dayOf(savedAt)) }),
    ),
  ];
}

/** The day that the occasion is counted from, as the form asks for it. */
function waitsFor(name: string, pathway: Pathway, language: Language): string {
  const [holder, item] = pathway.occasions[name]?.anchor ?? pathway.index;
  const occasion = pathway.occasions[holder];
  return message(language, 'episode.waitsFor', {
    item: textIn(pathway.forms[occasion?.form ?? '']?.items[item]?.label ?? {}, language),
    occasion: textIn(occasion?.title ?? {}, language),
  });
}

interface PlannedAction {
  readonly key:
    | 'episode.read'
    | 'episode.correct'
    | 'episode.fillIn'
    | 'episode.continue'
    | 'episode.paper'
    | 'episode.printPaper';
  readonly href: string;
  readonly primary: boolean;
}

function actionsOf(
  { status, respondent, drafts, opensOn }: TimelineOccasion,
  { principal, today }: Context,
  here: string,
  printHref: string,
): readonly PlannedAction[] {
  const mayWrite = may(principal, 'submit-response');
  if (status === 'answered') {
    return [
      ...(may(principal, 'read-response')
        ? [{ key: 'episode.read', href: here, primary: false } as const]
        : []),
      ...(mayWrite ? [{ key: 'episode.correct', href: `${here}/fill`, primary: false } as const] : []),
    ];
  }
  // What had not opened when its follow-up ended cannot have been answered on paper.
  const neverOpened = opensOn === null || opensOn > today;
  if (!mayWrite || status === 'not-open' || (neverOpened && (status === 'ended' || status === 'stopped')))
    return [];
  const hasDraft = drafts.some(({ party }) => party === 'staff');
  if (respondent === 'staff')
    return [{ key: hasDraft ? 'episode.continue' : 'episode.fillIn', href: `${here}/fill`, primary: true }];
  // A paper that was filled in in time may be typed in when the time is over.
  return [
    { key: 'episode.paper', href: `${here}/fill`, primary: false },
    ...(may(principal, 'print-paper') && (status === 'due' || status === 'overdue')
      ? [{ key: 'episode.printPaper', href: printHref, primary: false } as const]
      : []),
  ];
}
