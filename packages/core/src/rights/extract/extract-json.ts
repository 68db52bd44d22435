import { textIn, type Item, type Language, type Text } from '@kvalreg/declaration';
import { fieldsOfForm, labelOf, type Answers } from '@kvalreg/engine';
import type { Cell } from '@kvalreg/expression';
import type { z } from 'zod';
import type { ExtractedOccasion, ExtractedRevision, RegisterExtract } from './extract.js';
import type { extractSchema } from './extract.schema.js';

export type ExtractJson = z.infer<typeof extractSchema>;

/** The extract as it is taken along: with the questions and the options in words beside the values. */
export function extractJson(extract: RegisterExtract, language: Language): ExtractJson {
  const say = (text: Text): string => textIn(text, language);
  const { participation } = extract;
  return {
    format: 'kvalreg-register-extract',
    formatVersion: 1,
    language,
    madeAt: extract.madeAt,
    register: { id: extract.registerId, title: say(extract.registerTitle), holder: say(extract.holder) },
    person: { ...extract.person, formerIdentifiers: [...extract.person.formerIdentifiers] },
    contact: extract.contact && { ...extract.contact, refused: [...extract.contact.refused] },
    units: extract.units.map((unit) => ({ ...unit })),
    participation: {
      status: participation.status,
      since: participation.since,
      informationVersion: participation.informationVersion,
      events: participation.events.map(
        ({ kind, happenedOn, informationVersion, recordedBy, recordedAt }) => ({
          kind,
          happenedOn,
          informationVersion,
          recordedBy,
          recordedAt: recordedAt.toISOString(),
        }),
      ),
    },
    episodes: extract.episodes.map(({ pathway, pathwayTitle, occasions, ...episode }) => ({
      ...episode,
      pathway: { id: pathway, title: say(pathwayTitle) },
      occasions: occasions.map((occasion) => occasionJson(occasion, language)),
    })),
    messages: extract.messages.map(({ occasionTitle, ...message }) => ({
      ...message,
      occasion: say(occasionTitle),
    })),
    links: extract.links.map(({ occasionTitle, ...link }) => ({ ...link, occasion: say(occasionTitle) })),
    others: extract.others.map(({ kind, rows }) => ({ kind, rows: rows.map((row) => ({ ...row })) })),
  };
}

function occasionJson(
  { title, formTitle, revisions, ...occasion }: ExtractedOccasion,
  language: Language,
): ExtractJson['episodes'][number]['occasions'][number] {
  return {
    ...occasion,
    title: textIn(title, language),
    form: textIn(formTitle, language),
    revisions: revisions.map((revision) => ({
      revision: revision.revision,
      formVersion: revision.formVersion,
      filledOn: revision.filledOn,
      channel: revision.channel,
      language: revision.language,
      recordedAt: new Date(revision.recordedAt).toISOString(),
      recordedBy: revision.recordedBy,
      changeReason: revision.changeReason,
      acceptedWarnings: revision.acceptedWarnings.map(({ message }) => message),
      answers: answersOf(revision, language),
      scores: scoresOf(revision, language),
      rescored: revision.rescored && {
        reason: revision.rescored.reason,
        recordedAt: new Date(revision.rescored.recordedAt).toISOString(),
        scores: { ...revision.rescored.scores },
      },
    })),
  };
}

type Revision = ExtractJson['episodes'][number]['occasions'][number]['revisions'][number];

/** Every value that is stored, also of questions that the form no longer has. */
function answersOf({ form, answers }: ExtractedRevision, language: Language): Revision['answers'] {
  const fields = new Map(fieldsOfForm(form).map((field) => [field.key, field]));
  return Object.entries(answers).map(([key, value]) => {
    const field = fields.get(key);
    return {
      key,
      question: field ? labelOf(field, language) : null,
      value: value as Revision['answers'][number]['value'],
      text: field ? wordsOf(field.item, value, language) : null,
    };
  });
}

function scoresOf({ form, scores }: ExtractedRevision, language: Language): Revision['scores'] {
  return Object.entries(scores).map(([key, value]) => {
    const dot = key.lastIndexOf('.');
    const score = form.instruments[key.slice(0, dot)]?.scores[key.slice(dot + 1)];
    return { key, label: score ? textIn(score.label, language) : null, value };
  });
}

/** The label of an option, or of several; null where the value says it itself. */
function wordsOf(item: Item, value: Answers[string], language: Language): string | null {
  const label = (code: Cell | undefined): string | null => {
    if (item.kind === 'choice' || item.kind === 'choices') {
      const option = item.options[String(code)];
      return option ? textIn(option, language) : null;
    }
    if (item.kind === 'integer' && typeof code === 'number') {
      const named = item.valueLabels?.[code];
      return named ? textIn(named, language) : null;
    }
    return null;
  };
  if (!Array.isArray(value)) return label(value);
  const codes: readonly string[] = value;
  return codes.some((code) => label(code) !== null)
    ? codes.map((code) => label(code) ?? code).join(', ')
    : null;
}
