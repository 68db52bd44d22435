import { textIn, type Form, type Language, type Text } from '@kvalreg/declaration';
import { fieldsOfForm, type Answers, type FormField, type Scores } from '@kvalreg/engine';
import { canonicalOf, usualBase, type CanonicalNames } from '../export/canonical-names.js';
import {
  personSystem,
  type QuestionnaireResponse,
  type ResponseItem,
  type ResponseStatus,
} from './questionnaire-response.js';
import { answersOut } from './value-out.js';

/** Where a form stands in its register. */
export interface FormPlace {
  readonly register: string;
  readonly pathway: string;
  readonly form: string;
  /** Address below which the installation names its questionnaires. */
  readonly base?: string;
}
export interface ResponseToWrite {
  readonly place: FormPlace;
  /** The form as it was answered. */
  readonly form: Form;
  readonly answers: Answers;
  readonly scores: Scores;
  readonly status: ResponseStatus;
  /** The random id of the person in the register. */
  readonly personId?: string;
  readonly authored?: string;
  readonly language: Language;
}

export function canonicalOfForm(
  { register, pathway, form, base = usualBase }: FormPlace,
  version: string,
): CanonicalNames {
  return canonicalOf(base, register, pathway, form, version);
}

/** The answers to a form as a FHIR R4 QuestionnaireResponse to the questionnaire that `exportQuestionnaire` makes of it. */
export function writeResponse(response: ResponseToWrite): QuestionnaireResponse {
  const { place, form, status, personId, authored, language } = response;
  const canonical = canonicalOfForm(place, form.version);
  const item = form.pages.flatMap((page) => {
    const fields = page.fields.flatMap((field): readonly ResponseItem[] => {
      const section = (page.sections ?? []).find(({ fields: names }) => names.includes(field));
      if (!section) return groupOut(field, response, canonical);
      if (section.fields[0] !== field) return [];
      const below = section.fields.flatMap((name) => groupOut(name, response, canonical));
      return around(`section-${page.id}-${section.id}`, section.title, below, language);
    });
    return around(`page-${page.id}`, page.title, fields, language);
  });
  return {
    resourceType: 'QuestionnaireResponse',
    questionnaire: `${canonical.url}|${canonical.version}`,
    status,
    language,
    ...(personId !== undefined && { subject: { identifier: { system: personSystem, value: personId } } }),
    ...(authored !== undefined && { authored }),
    ...(item.length > 0 && { item }),
  };
}

function around(
  linkId: string,
  title: Text | undefined,
  item: readonly ResponseItem[],
  language: Language,
): readonly ResponseItem[] {
  return item.length === 0 ? [] : [{ linkId, ...(title && { text: textIn(title, language) }), item }];
}

/** An item, an instrument with its scores, or each row of a repeated group. */
function groupOut(
  name: string,
  response: ResponseToWrite,
  canonical: CanonicalNames,
): readonly ResponseItem[] {
  const { form, scores, language } = response;
  const fields = fieldsOfForm(form).filter(({ group }) => group === name);
  const instrument = form.instruments[name];
  const repeat = form.repeats?.[name];
  if (instrument) {
    const scored = Object.entries(instrument.scores).flatMap(([key, { label }]): readonly ResponseItem[] => {
      const score = scores[`${name}.${key}`];
      return score === null || score === undefined
        ? []
        : [{ linkId: `${name}.${key}`, text: textIn(label, language), answer: [{ valueDecimal: score }] }];
    });
    const items = fields.flatMap((field) => fieldOut(field, field.key, response, canonical));
    return around(name, instrument.title, [...items, ...scored], language);
  }
  if (!repeat) return fields.flatMap((field) => fieldOut(field, field.key, response, canonical));
  const rows = new Set(fields.map((field) => field.repeat?.row));
  return [...rows].flatMap((row) => {
    const items = fields
      .filter((field) => field.repeat?.row === row)
      .flatMap((field) => fieldOut(field, `${name}.${field.path[2] ?? ''}`, response, canonical));
    return around(name, repeat.one, items, language);
  });
}

function fieldOut(
  { key, item }: FormField,
  linkId: string,
  { answers, language }: ResponseToWrite,
  canonical: CanonicalNames,
): readonly ResponseItem[] {
  const answer = answersOut(linkId, item, answers[key] ?? null, canonical, language);
  return answer.length === 0 ? [] : [{ linkId, text: textIn(item.label, language), answer }];
}
