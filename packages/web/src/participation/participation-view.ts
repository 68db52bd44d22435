import type { ParticipationOfPerson } from '@kvalreg/core';
import type { Language, Participation, Register } from '@kvalreg/declaration';
import { counted, formatDate, message, type ParticipationView } from '@kvalreg/rendering';
import { choiceField } from '../platform/pages/choice-field.js';
import { nameOf } from '../platform/pages/person.js';
import { textField } from '../platform/pages/text-field.js';
import { standingStatus } from './standing-words.js';

/** What was typed, and what is wrong with it. */
export interface TypedParticipation {
  readonly kind: string;
  readonly on: string;
  readonly version: string;
  readonly reason: string;
  readonly problems: readonly { readonly field: string | null; readonly message: string }[];
}

export function participationView(
  found: ParticipationOfPerson,
  {
    register,
    rule,
    typed,
    mayErase,
  }: {
    readonly register: Register;
    readonly rule: Participation;
    readonly typed: TypedParticipation;
    readonly mayErase: boolean;
  },
  language: Language,
): ParticipationView {
  const person = `/r/${encodeURIComponent(register.id)}/patients/${found.person.id}`;
  const errorAt = (key: string): string | null =>
    typed.problems
      .filter(({ field }) => field === key)
      .map((problem) => problem.message)
      .join(' ') || null;
  const facts = [
    ...(found.since === null
      ? []
      : [{ term: message(language, 'participation.since'), value: formatDate(found.since, language) }]),
    ...(found.informationVersion === null
      ? []
      : [{ term: message(language, 'participation.version'), value: found.informationVersion }]),
  ];
  return {
    backHref: person,
    name: nameOf(found.person, language),
    status: standingStatus(found.status, language),
    facts,
    rule: message(
      language,
      rule.basis === 'consent' ? 'participation.ruleConsent' : 'participation.ruleOptOut',
    ),
    informationHref: `/information/${encodeURIComponent(register.id)}`,
    errors:
      typed.problems.length === 0
        ? null
        : {
            title: counted(language, 'form.errorTitle', typed.problems.length),
            items: typed.problems.map(({ field, message: text }) => ({
              href: field === null ? null : `#f-${field}`,
              message: text,
            })),
          },
    action: `${person}/participation`,
    fields: [
      choiceField({
        key: 'kind',
        label: message(language, 'participation.kind'),
        options: kindsOn(rule).map((code) => ({
          code,
          label: message(language, `participation.kind.${code}`),
        })),
        value: typed.kind,
        error: errorAt('kind'),
      }),
      textField({
        key: 'on',
        label: message(language, 'participation.on'),
        hint: message(language, 'form.dateHint', { example: '2025-03-12' }),
        value: typed.on,
        error: errorAt('on'),
        control: 'date',
        size: 12,
      }),
      textField({
        key: 'version',
        label: message(language, 'participation.version'),
        value: typed.version,
        error: errorAt('version'),
        size: 12,
        maxLength: 100,
      }),
    ],
    events: found.events.map(({ kind, happenedOn, informationVersion, recordedBy }) => ({
      what: message(language, 'participation.event', {
        what: message(language, `participation.status.${kind}`),
        date: formatDate(happenedOn, language),
        version: informationVersion,
      }),
      who: recordedBy === 'patient' ? message(language, 'erasure.byPatient') : recordedBy,
    })),
    erasure: mayErase
      ? {
          action: `${person}/erasure`,
          field: textField({
            key: 'reason',
            label: message(language, 'erasure.reason'),
            help: message(language, 'erasure.reasonHelp'),
            value: typed.reason,
            error: errorAt('reason'),
            maxLength: 500,
          }),
        }
      : null,
  };
}

function kindsOn({ basis }: Participation) {
  return ['informed', 'consented', basis === 'consent' ? 'withdrawn' : 'opted-out'] as const;
}
