import type { TrialOfEpisode, TrialState } from '@kvalreg/core';
import { textIn, type Language, type Pathway, type Trial } from '@kvalreg/declaration';
import {
  fieldId,
  formatDate,
  message,
  type FieldView,
  type StatusView,
  type TrialCard,
} from '@kvalreg/rendering';
import { textField } from '../platform/pages/text-field.js';

/** What was typed, and what is wrong with it, when the page is shown again. */
export interface TypedTrial {
  readonly trial: string;
  readonly consentedOn: string;
  readonly hasConsent: boolean;
  readonly isConfirmed: boolean;
  readonly errors: Readonly<Partial<Record<'consent' | 'consentedOn' | 'confirm', string>>>;
}
interface Context {
  readonly pathway: Pathway;
  /** Of the page, without a slash at the end. */
  readonly base: string;
  readonly today: string;
  readonly typed: TypedTrial | null;
  readonly language: Language;
}

/** One trial as it stands for the patient. */
export function trialCard({ trial, declared, state }: TrialOfEpisode, context: Context): TrialCard {
  const { language, base } = context;
  return {
    id: `trial-${trial}`,
    title: textIn(declared.title, language),
    description: textIn(declared.description, language),
    arms: declared.arms.map(({ title }) => textIn(title, language)),
    status: statusOf(state, language),
    detail: detailOf(state, language),
    missing: state.kind === 'unknown' ? state.missing.map((key) => labelOf(key, context)) : [],
    result: resultOf(declared, state, language),
    form:
      state.kind === 'eligible'
        ? formOf(declared, context, { trial, action: `${base}/${encodeURIComponent(trial)}` })
        : null,
  };
}

function statusOf({ kind }: TrialState, language: Language): StatusView {
  switch (kind) {
    case 'allocated':
      return { label: message(language, 'trial.state.allocated'), color: 'success' };
    case 'eligible':
      return { label: message(language, 'trial.state.eligible'), color: 'info' };
    case 'unknown':
      return { label: message(language, 'trial.state.unknown'), color: 'warning' };
    case 'not-included':
      return { label: message(language, 'trial.state.notIncluded'), color: 'neutral' };
    case 'not-begun':
    case 'over':
    case 'changed':
    case 'not-followed':
      return { label: message(language, 'trial.state.closed'), color: 'neutral' };
  }
}

function detailOf({ kind }: TrialState, language: Language): string | null {
  switch (kind) {
    case 'allocated':
    case 'eligible':
      return null;
    case 'unknown':
      return message(language, 'trial.unknownDetail');
    default:
      return message(language, `problem.trial-${kind}`);
  }
}

/** Where the answer that is missing is asked for. */
function labelOf(key: string, { pathway, language }: Context): string {
  const [name = '', ...rest] = key.split('.');
  const occasion = pathway.occasions[name];
  const form = occasion && pathway.forms[occasion.form];
  if (!occasion || !form) return key;
  const [first = '', second = ''] = rest;
  const item = form.items[first] ?? form.instruments[first]?.items[second];
  const what = item ? textIn(item.label, language) : textIn(form.title, language);
  return `${textIn(occasion.title, language)}: ${what}`;
}

function resultOf(declared: Trial, state: TrialState, language: Language): TrialCard['result'] {
  if (state.kind !== 'allocated') return [];
  const { arm, strata, givenOn, consentVersion, consentedOn } = state.allocation;
  const title = declared.arms.find(({ code }) => code === arm)?.title;
  return [
    { term: message(language, 'trial.arm'), value: title ? textIn(title, language) : arm },
    { term: message(language, 'trial.givenOn'), value: formatDate(givenOn, language) },
    {
      term: message(language, 'trial.consent'),
      value: message(language, 'trial.consented', {
        date: formatDate(consentedOn, language),
        version: consentVersion,
      }),
    },
    ...Object.entries(declared.strata).map(([name, stratum]) => ({
      term: textIn(stratum.title, language),
      value: textIn(stratum.options.find(({ code }) => code === strata[name])?.label ?? {}, language),
    })),
  ];
}

function formOf(
  { consent }: Trial,
  { language, today, typed }: Context,
  { trial, action }: { readonly trial: string; readonly action: string },
): NonNullable<TrialCard['form']> {
  const own = typed?.trial === trial ? typed : null;
  const errors = own?.errors ?? {};
  const box = (key: 'consent' | 'confirm', label: string, text: string, checked: boolean): FieldView => ({
    ...textField({ key, label, value: '', error: errors[key] ?? null }),
    id: fieldIdOf(trial, key),
    control: 'checkboxes',
    options: [{ id: fieldIdOf(trial, key), value: 'yes', label: text, checked, exclusive: false }],
  });
  const day = textField({
    key: 'consentedOn',
    label: message(language, 'trial.consentedOn'),
    hint: message(language, 'trial.dayHint'),
    value: own?.consentedOn ?? today,
    error: errors.consentedOn ?? null,
    control: 'date',
    size: 12,
    maxLength: 10,
  });
  const fields = [
    box(
      'consent',
      message(language, 'trial.consent'),
      message(language, 'trial.consentGiven'),
      own?.hasConsent ?? false,
    ),
    day,
    box(
      'confirm',
      message(language, 'trial.confirm'),
      message(language, 'trial.confirmed'),
      own?.isConfirmed ?? false,
    ),
  ].map((field) => withIdOf(trial, field));
  const items = fields.flatMap(({ id, error }) =>
    error === null ? [] : [{ href: `#${id}`, message: error }],
  );
  return {
    action,
    version: consent.version,
    consentText: textIn(consent.text, language),
    problems: items.length === 0 ? null : { title: message(language, 'trial.problems'), items },
    fields,
  };
}

/** Several trials stand on one page: ids are told apart by the trial. */
function withIdOf(trial: string, field: FieldView): FieldView {
  const id = fieldIdOf(trial, field.key);
  const described = field.describedBy
    ?.split(' ')
    .map((one) => one.replace(fieldId(field.key), id))
    .join(' ');
  return { ...field, id, describedBy: described ?? null };
}

function fieldIdOf(trial: string, key: string): string {
  return `${fieldId(key)}-${trial}`;
}
