import { textIn, type Form, type Language, type Page } from '@kvalreg/declaration';
import { fieldsOfForm, visibleKeys, type Answers, type FormField, type Scores } from '@kvalreg/engine';
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
  const asked = fieldsOfForm(form).filter(({ key }) => visible.has(key));
  const sections = pagesToShow(form, visible).map((page) => ({
    title: textIn(page.title, language),
    changeHref: changeHref(page.id),
    groups: underHeadings(page, language, (name) => {
      const own = asked.filter((field) => field.page === page.id && field.group === name);
      return own.length === 0 ? null : answerGroup(own, answers, language, codes);
    }),
  }));
  return [...sections, ...formerQuestions(form, answers, language)];
}

/** The groups of a page, the first of each section under the section's heading. */
function underHeadings(
  page: Page,
  language: Language,
  groupOf: (name: string) => AnswerGroup | null,
): readonly AnswerGroup[] {
  const begun = new Set<string>();
  return page.fields.flatMap((name) => {
    const group = groupOf(name);
    const section = page.sections?.find(({ fields }) => fields.includes(name));
    if (!group || !section?.title || begun.has(section.id)) return group ? [group] : [];
    begun.add(section.id);
    const heading = textIn(section.title, language);
    // A section that is one instrument may have its own name for it.
    return group.title === null
      ? [{ ...group, title: heading }]
      : section.fields.length === 1
        ? [{ ...group, title: heading }]
        : [{ title: heading, rows: [] }, group];
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
      ),
    ),
  };
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
): AnswerRow {
  return {
    question,
    answer: answer ?? message(language, 'form.noAnswer'),
    answered: answer !== null,
    drawing,
  };
}
