import {
  textIn,
  type Form,
  type Instrument,
  type Language,
  type Page,
  type Repeat,
} from '@kvalreg/declaration';
import {
  fieldsOfForm,
  rowLabel,
  visibleGroups,
  visibleKeys,
  type Answers,
  type FormField,
  type Scores,
} from '@kvalreg/engine';
import { formatNumber } from '../format/format-number.js';
import { message } from '../messages/message.js';
import type { AnswerGroup, AnswerRow, AnswerSection } from '../views/form/form-views.js';
import { answerText } from './answer-text.js';
import type { CodeWords } from './codes/code-words.js';
import { bodyDrawing } from './body/body-drawing.js';
import { pagesToShow } from './form-steps.js';

/** All answers page by page, as they are read. Questions that were not asked are left out. */
export function answerSections(
  form: Form,
  answers: Answers,
  language: Language,
  changeHref: (page: string) => string | null = () => null,
  codes?: CodeWords,
): readonly AnswerSection[] {
  const visible = visibleKeys(form, answers);
  const shown = visibleGroups(form, answers);
  const asked = fieldsOfForm(form).filter(({ key }) => visible.has(key));
  const sections = pagesToShow(form, answers).map((page) => ({
    title: textIn(page.title, language),
    changeHref: changeHref(page.id),
    groups: underHeadings(page, language, (name) => {
      const own = asked.filter((field) => field.page === page.id && field.group === name);
      const repeat = form.repeats?.[name];
      if (repeat) return shown.has(name) ? rowGroups(repeat, own, answers, language, codes) : [];
      return own.length === 0 ? [] : [answerGroup(own, answers, language, codes)];
    }),
  }));
  return [...sections, ...formerQuestions(form, answers, language)];
}

/** The groups of a page, the first of each section under the section's heading. */
function underHeadings(
  page: Page,
  language: Language,
  groupsOf: (name: string) => readonly AnswerGroup[],
): readonly AnswerGroup[] {
  const begun = new Set<string>();
  return page.fields.flatMap((name) => {
    const groups = groupsOf(name);
    const [group, ...rest] = groups;
    const section = page.sections?.find(({ fields }) => fields.includes(name));
    if (!group || !section?.title || begun.has(section.id)) return groups;
    begun.add(section.id);
    const heading = textIn(section.title, language);
    // A section that is one instrument may have its own name for it.
    return group.title === null || (section.fields.length === 1 && rest.length === 0)
      ? [{ ...group, title: heading }, ...rest]
      : [{ title: heading, rows: [] }, ...groups];
  });
}

function answerGroup(
  fields: readonly FormField[],
  answers: Answers,
  language: Language,
  codes: CodeWords | undefined,
): AnswerGroup {
  const instrument = fields[0]?.instrument?.instrument;
  return {
    title: instrument && fields.length > 1 ? textIn(instrument.title, language) : null,
    rows: fields.map(({ item, key }) =>
      answerRow(
        textIn(item.label, language),
        answerText(item, answers[key], language, codes),
        language,
        item.kind === 'body-map' ? bodyDrawing(answers[key], language) : null,
        item.kind === 'calculated' ? 'form.notYetKnown' : 'form.noAnswer',
      ),
    ),
  };
}

/** The rows of a repeated group, each under its own heading. */
function rowGroups(
  { title, one }: Repeat,
  fields: readonly FormField[],
  answers: Answers,
  language: Language,
  codes: CodeWords | undefined,
): readonly AnswerGroup[] {
  const name = textIn(title, language);
  const rows = [...new Set(fields.map(({ repeat }) => repeat?.row ?? 0))];
  if (rows.length === 0)
    return [
      {
        title: null,
        rows: [{ ...answerRow(name, null, language), answer: message(language, 'form.noRows') }],
      },
    ];
  return rows.map((row) => ({
    ...answerGroup(
      fields.filter(({ repeat }) => repeat?.row === row),
      answers,
      language,
      codes,
    ),
    title: `${name}: ${rowLabel({ one }, row, language)}`,
    isRow: true,
  }));
}

/** Answers that were given on a version with questions that this one lacks stay readable. */
function formerQuestions(form: Form, answers: Answers, language: Language): readonly AnswerSection[] {
  const known = new Set(fieldsOfForm(form).map(({ key }) => key));
  const rows = Object.entries(answers)
    .filter(([key, value]) => !known.has(key) && value !== null)
    .map(([key, value]) => answerRow(key, String(value), language));
  return rows.length === 0
    ? []
    : [
        {
          title: message(language, 'response.removedQuestion'),
          changeHref: null,
          groups: [{ title: null, rows }],
        },
      ];
}

/** The instruments that a submitted form has scores of, each once. */
export function scoredInstruments(form: Form, scores: Scores): readonly Instrument[] {
  const scored = Object.entries(form.instruments).filter(([name, instrument]) =>
    Object.keys(instrument.scores).some((key) => scores[`${name}.${key}`] !== undefined),
  );
  return [...new Map(scored.map(([, each]) => [`${each.id} ${each.version}`, each])).values()];
}

/** The scores of a submitted form in words. */
export function scoreRows(form: Form, scores: Scores, language: Language): readonly AnswerRow[] {
  return Object.entries(form.instruments).flatMap(([name, instrument]) =>
    Object.entries(instrument.scores).flatMap(([key, score]) => {
      const value = scores[`${name}.${key}`];
      if (value === undefined) return [];
      const unit = score.unit ? ` ${textIn(score.unit, language)}` : '';
      const range = message(language, 'figure.range', {
        min: formatNumber(score.range[0], shortest(score.range[0]), language),
        max: formatNumber(score.range[1], shortest(score.range[1]), language),
      });
      return [
        value === null
          ? {
              question: textIn(score.label, language),
              answer: message(language, 'response.notCalculable'),
              answered: false,
              drawing: null,
            }
          : {
              question: textIn(score.label, language),
              answer: `${formatNumber(value, score.decimals, language)}${unit} (${range})`,
              answered: true,
              drawing: null,
            },
      ];
    }),
  );
}

function shortest(value: number): number {
  return (String(value).split('.')[1] ?? '').length;
}

function answerRow(
  question: string,
  answer: string | null,
  language: Language,
  drawing: AnswerRow['drawing'] = null,
  absent: 'form.noAnswer' | 'form.notYetKnown' = 'form.noAnswer',
): AnswerRow {
  return {
    question,
    answer: answer ?? message(language, absent),
    answered: answer !== null,
    drawing,
  };
}
