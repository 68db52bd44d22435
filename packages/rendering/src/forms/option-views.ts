import { bodyRegions, optionsOf, textIn, valuesOf, type Item, type Language } from '@kvalreg/declaration';
import type { FormField } from '@kvalreg/engine';
import type { Cell } from '@kvalreg/expression';
import { message } from '../messages/message.js';
import type { OptionView } from '../views/form/option-view.js';
import { optionId } from './field-id.js';

interface State {
  readonly language: Language;
  readonly value: Cell;
  readonly raw: string | readonly string[] | undefined;
}

/** The alternatives of a question, the chosen ones marked; none for a question that is typed. */
export function optionViews({ key, item }: FormField, state: State): readonly OptionView[] {
  const chosen = chosenCodes(state);
  return alternativesOf(item, state.language).map(({ code, label }, index) => ({
    id: optionId(key, index),
    value: code,
    label,
    checked: chosen.includes(code),
    exclusive: item.kind === 'choices' && item.exclusive === code,
  }));
}

/** Code and label of every alternative of a question; none for one that is typed. */
export function alternativesOf(
  item: Item,
  language: Language,
): readonly { readonly code: string; readonly label: string }[] {
  switch (item.kind) {
    case 'choice':
    case 'choices':
      return optionsOf(item).map(({ code, label }) => ({ code, label: textIn(label, language) }));
    case 'body-map':
      return Object.entries(bodyRegions).map(([code, { label }]) => ({
        code,
        label: textIn(label, language),
      }));
    case 'boolean':
      return [
        { code: 'true', label: message(language, 'word.yes') },
        { code: 'false', label: message(language, 'word.no') },
      ];
    case 'integer':
      if (item.display === 'choice')
        return valuesOf(item).map((n) => ({
          code: String(n),
          label: textIn(item.valueLabels?.[n] ?? { en: String(n) }, language),
        }));
      return item.display === 'scale'
        ? valuesOf(item).map((n) => ({ code: String(n), label: String(n) }))
        : [];
    default:
      return [];
  }
}

function chosenCodes({ raw, value }: State): readonly string[] {
  if (raw !== undefined) return typeof raw === 'string' ? [raw] : raw;
  if (value === null) return [];
  return typeof value === 'object' ? value : [String(value)];
}
