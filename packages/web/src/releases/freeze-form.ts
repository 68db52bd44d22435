import type { FreezeRequest } from '@kvalreg/core';
import {
  dimensionsOf,
  figureSourcesOf,
  textIn,
  type FigureSource,
  type Language,
  type Register,
} from '@kvalreg/declaration';
import { fieldId, message, type FieldView, type ReleasesView } from '@kvalreg/rendering';
import { listOf, textOf, type Body } from '../platform/pages/body.js';
import { choiceField } from '../platform/pages/choice-field.js';
import { textField } from '../platform/pages/text-field.js';
import { dimensionWords } from './dimension-words.js';
import type { TypedProblems } from './freeze-problems.js';

/** What was typed: the source, what to freeze of it, and why. */
export function freezeRequestOf(body: Body): FreezeRequest {
  const by = listOf(body, 'by');
  return {
    source: textOf(body, 'source'),
    title: textOf(body, 'title'),
    purpose: textOf(body, 'purpose'),
    choice:
      textOf(body, 'what') === 'published'
        ? null
        : { indicators: [...new Set(listOf(body, 'indicators'))], groups: [...by.map((one) => [one]), []] },
  };
}

/** A form for each source with measures; the one that was sent stands open with what is wrong in it. */
export function freezeForms(
  register: Register,
  action: string,
  { body, problems }: { readonly body: Body; readonly problems: TypedProblems },
  language: Language,
): ReleasesView['make'] {
  return Object.entries(figureSourcesOf(register)).flatMap(([id, source]) => {
    if (Object.keys(source.indicators).length === 0) return [];
    const isSent = textOf(body, 'source') === id;
    return [
      {
        title: textIn(source.title, language),
        action,
        source: id,
        problems: isSent ? problems.summary : null,
        open: isSent,
        fields: fieldsOf(id, source, isSent ? body : {}, isSent ? problems : null, language),
      },
    ];
  });
}

function fieldsOf(
  id: string,
  source: FigureSource,
  body: Body,
  problems: TypedProblems | null,
  language: Language,
): readonly FieldView[] {
  const error = (key: string) => problems?.byField.get(key) ?? null;
  const words = dimensionWords(source, [], '', language);
  const published = source.publication
    ? [{ code: 'published', label: message(language, 'release.make.published') }]
    : [];
  const fields = [
    textField({
      key: 'title',
      label: message(language, 'release.name'),
      help: message(language, 'release.make.titleHelp'),
      value: textOf(body, 'title'),
      error: error('title'),
      maxLength: 200,
    }),
    textField({
      key: 'purpose',
      label: message(language, 'release.purpose'),
      value: textOf(body, 'purpose'),
      error: error('purpose'),
      control: 'textarea',
      maxLength: 1000,
    }),
    choiceField({
      key: 'what',
      label: message(language, 'release.make.what'),
      value: textOf(body, 'what') || (published.length > 0 ? 'published' : 'choice'),
      error: null,
      options: [...published, { code: 'choice', label: message(language, 'release.make.choice') }],
    }),
    boxes({
      key: 'indicators',
      label: message(language, 'release.make.measures'),
      help: null,
      error: error('indicator'),
      chosen: listOf(body, 'indicators'),
      options: Object.entries(source.indicators).map(([code, { title }]) => ({
        code,
        label: textIn(title, language),
      })),
    }),
    boxes({
      key: 'by',
      label: message(language, 'release.make.by'),
      help: message(language, 'release.make.byHelp'),
      error: error('by'),
      chosen: listOf(body, 'by'),
      options: dimensionsOf(source).map((code) => ({ code, label: words.dimensionTitle(code) })),
    }),
  ];
  return fields.map((field) => placed(field, id));
}

interface Boxes {
  readonly key: string;
  readonly label: string;
  readonly help: string | null;
  readonly error: string | null;
  readonly chosen: readonly string[];
  readonly options: readonly { readonly code: string; readonly label: string }[];
}

function boxes({ options, chosen, ...field }: Boxes): FieldView {
  return {
    ...textField({ ...field, value: '', optional: true }),
    control: 'checkboxes',
    options: options.map(({ code, label }, at) => ({
      id: at === 0 ? fieldId(field.key) : `${fieldId(field.key)}-${String(at + 1)}`,
      value: code,
      label,
      checked: chosen.includes(code),
      exclusive: false,
    })),
  };
}

/** Several forms stand on the page: what they ask is named alike and has ids of its own. */
function placed(field: FieldView, source: string): FieldView {
  const own = (id: string) => `${source}-${id}`;
  return {
    ...field,
    id: own(field.id),
    options: field.options.map((option) => ({ ...option, id: own(option.id) })),
    describedBy: field.describedBy?.split(' ').map(own).join(' ') ?? null,
  };
}
