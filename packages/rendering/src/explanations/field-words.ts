import {
  textIn,
  type Feed,
  type FigureSource,
  type Item,
  type Language,
  type Pathway,
} from '@kvalreg/declaration';
import { fieldsOfForm, labelOf } from '@kvalreg/engine';
import type { Labels } from '@kvalreg/expression';
import { alternativesOf } from '../forms/option-views.js';
import type { MessageKey } from '../messages/catalogue.js';
import { message } from '../messages/message.js';
import { quoted } from './quoted.js';

/** What every field that an indicator of a source may read is called, with its occasion, and what its codes are called. */
export function fieldWords(source: FigureSource, language: Language): Labels {
  return {
    truth: ([occasion = '', name, ...rest], value) =>
      isPathway(source) && name === 'answered' && rest.length === 0 && source.occasions[occasion]
        ? message(language, value ? 'explain.occasion.isAnswered' : 'explain.occasion.isNotAnswered', {
            occasion: quoted(textIn(source.occasions[occasion].title, language), language),
          })
        : undefined,
    label: (path) => labelFor(source, path, language),
    option: (path, code) => {
      if (path.join('.') === 'person.sex' && (code === 'female' || code === 'male'))
        return message(language, `sex.${code}`).toLocaleLowerCase(language);
      const item = itemAt(source, path)?.item;
      // A number is its own name where its values have no labels.
      if (!item || (item.kind === 'integer' && item.display !== 'choice')) return undefined;
      const label = alternativesOf(item, language).find((one) => one.code === code)?.label;
      return label === undefined ? undefined : quoted(label, language);
    },
  };
}

/** What is asked at a path, by itself; undefined for a score, a fact about the person or a date of the schedule. */
function itemAt(
  source: FigureSource,
  [first = '', ...rest]: readonly string[],
): { readonly item: Item; readonly label: (language: Language) => string } | undefined {
  if (isFeed(source)) {
    const item = rest.length === 1 ? source.items[rest[0] ?? ''] : undefined;
    return item && { item, label: (language) => quoted(textIn(item.label, language), language) };
  }
  if (!isPathway(source)) return undefined;
  const form = source.forms[source.occasions[first]?.form ?? ''];
  const field = form && fieldsOfForm(form).find(({ key }) => key === rest.join('.'));
  if (!field) return undefined;
  return {
    item: field.item,
    label: (language) => {
      const label = quoted(labelOf(field, language), language);
      return field.instrument ? `${textIn(field.instrument.instrument.title, language)}, ${label}` : label;
    },
  };
}

function labelFor(source: FigureSource, path: readonly string[], language: Language): string {
  const fixed = fixedWords(source, path, language);
  if (fixed !== undefined) return fixed;
  const asked = itemAt(source, path)?.label(language);
  if (isFeed(source)) return asked ?? unnamed(path);
  const [occasion = '', ...rest] = path;
  const declared = isPathway(source) ? source.occasions[occasion] : undefined;
  if (!isPathway(source) || !declared) return unnamed(path);
  const when = textIn(declared.title, language);
  const own = occasionWords(rest.join('.'));
  if (own) return message(language, own, { occasion: quoted(when, language) });
  const what = asked ?? scoreWords(source, occasion, rest, language) ?? unnamed(path);
  return message(language, 'explain.at', { what, occasion: when.toLocaleLowerCase(language) });
}

/** Facts about the case that no question asks for. */
function fixedWords(source: FigureSource, path: readonly string[], language: Language): string | undefined {
  switch (path.join('.')) {
    case 'index.date':
      return eventWords(source, 'date', language);
    case 'index.year':
      return eventWords(source, 'year', language);
    case 'person.age':
      return message(language, 'explain.age', { event: eventWords(source, 'title', language) });
    case 'person.sex':
      return message(language, 'explain.sex');
    case 'data.date':
      return message(language, 'explain.dataDate');
    default:
      return undefined;
  }
}

/** How a source speaks of what its cases begin with, in the middle of a sentence. */
export function eventWords(
  { event }: FigureSource,
  part: 'title' | 'date' | 'year',
  language: Language,
): string {
  const words = event ? textIn(event[part], language) : message(language, `event.${part}`);
  return words.toLocaleLowerCase(language);
}

type OccasionKey = Extract<MessageKey, `explain.occasion.${string}`>;

function occasionWords(name: string): OccasionKey | undefined {
  if (name === 'answered') return 'explain.occasion.answered';
  if (name === 'answeredOn') return 'explain.occasion.answeredOn';
  return name === 'closesOn' ? 'explain.occasion.closesOn' : undefined;
}

function scoreWords(
  source: Pathway,
  occasion: string,
  [instrument = '', score = '']: readonly string[],
  language: Language,
): string | undefined {
  const declared = source.forms[source.occasions[occasion]?.form ?? '']?.instruments[instrument];
  const label = declared?.scores[score]?.label;
  if (!declared || !label) return undefined;
  const [title, words] = [textIn(declared.title, language), textIn(label, language)];
  return words.startsWith(title) ? words : `${title}, ${words}`;
}

function unnamed(path: readonly string[]): never {
  throw new RangeError(`"${path.join('.')}" is no field of the source, and lint should have said so.`);
}

export function isFeed(source: FigureSource): source is Feed {
  return 'items' in source;
}

export function isPathway(source: FigureSource): source is Pathway {
  return 'occasions' in source;
}
