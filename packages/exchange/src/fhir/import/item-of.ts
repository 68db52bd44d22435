import type { Item, Text } from '@kvalreg/declaration';
import { isRegularExpression } from '@kvalreg/declaration';
import { isIsoDate, isStorableNumber } from '@kvalreg/expression';
import type { Extension } from '../resource/extension.js';
import { controlsOf, extensionOf, extensionsOf, numberOf } from '../resource/find-extension.js';
import type { PlacedItem } from '../resource/item-tree.js';
import type { Words } from '../text/words.js';
import { classificationOf } from '../resource/classifications.js';
import { note, type Notes } from './notes.js';
import type { NamedOptions } from './options-of.js';
import type { QuestionOption } from './question.js';

/** What a question becomes. */
export interface CarriedItem {
  readonly item: Item;
  readonly options?: readonly QuestionOption[];
  readonly unit?: string;
  /** Options beside which anything else can be written. */
  readonly isOpen?: boolean;
}
export interface ItemContext {
  readonly words: Words;
  readonly notes: Notes;
  readonly base: { readonly label: Text; readonly help?: Text; readonly required?: boolean };
  readonly anchors?: { readonly min: Text; readonly max: Text };
  /** Unit that stands in words beside the question. */
  readonly unitWords?: Text;
}

const whole = { min: -2_147_483_648, max: 2_147_483_647 };
const wide = 1e12;
const longestText = 10_000;
const mostDecimals = 6;

/** The item of a register for a question; undefined where there is none, which is then noted. */
export function itemOf(
  placed: PlacedItem,
  options: NamedOptions | undefined,
  context: ItemContext,
): CarriedItem | undefined {
  const { item, path } = placed;
  const { notes, words, base } = context;
  switch (item.type) {
    case 'boolean':
      return { item: { kind: 'boolean', ...base } };
    case 'integer':
      return options ? ofOptions(placed, options, context) : ofInteger(placed, context);
    case 'decimal':
    case 'quantity':
      return ofDecimal(placed, context);
    case 'date':
    case 'dateTime':
      if (item.type === 'dateTime')
        note(notes, path, `time of day of "${item.linkId}"`, 'Only the date is asked for.');
      return options
        ? ofOptions(placed, options, context)
        : { item: { kind: 'date', ...base, ...dateLimits(placed, notes) } };
    case 'time':
      return options ? ofOptions(placed, options, context) : { item: { kind: 'time', ...base } };
    case 'string':
    case 'text':
    case 'url':
      return options ? ofOptions(placed, options, context) : ofText(placed, context);
    case 'choice':
    case 'open-choice':
    case 'coding':
      if (options) return ofOptions(placed, options, context);
      {
        const system = classificationOf(item.answerValueSet);
        const max = numberOf(extensionOf(item, 'maxOccurs'));
        if (system)
          return { item: { kind: 'codes', ...base, system, ...ofAtMost(item.repeats === true ? max : 1) } };
      }
      if (item.answerValueSet === undefined)
        note(notes, path, `options of "${item.linkId}"`, 'It has none: the question is asked as a text.');
      return { item: { kind: 'text', ...base, maxLength: 1000 } };
    case 'attachment':
      note(
        notes,
        path,
        `attachment "${item.linkId}"`,
        'A register keeps no files: the question is left out.',
      );
      return undefined;
    case 'reference':
      note(
        notes,
        path,
        `reference "${item.linkId}"`,
        'There is nothing to refer to: the question is left out.',
      );
      return undefined;
    default:
      note(
        notes,
        path,
        `${item.type} "${item.linkId}"`,
        `There is no question of this type in ${words.languages.join(', ')}.`,
      );
      return undefined;
  }
}

function ofOptions(
  placed: PlacedItem,
  named: NamedOptions,
  { base, words, notes }: ItemContext,
): CarriedItem {
  const { item, path } = placed;
  const isOpen = item.type === 'open-choice' || item.answerConstraint?.startsWith('optionsOr') === true;
  const several = item.repeats === true;
  const numbered = numberedOptions(named);
  if (numbered && !several && !isOpen) {
    return {
      item: {
        kind: 'integer',
        ...base,
        min: Number(numbered[0]?.key),
        max: Number(numbered.at(-1)?.key),
        display: 'choice',
        valueLabels: Object.fromEntries(
          named.options.map(({ label }, at) => [String(numbered[at]?.key), label]),
        ),
      },
      options: numbered,
    };
  }
  const [only] = named.options;
  if (named.options.length === 1 && !isOpen && only) {
    note(
      notes,
      path,
      `the only option of "${item.linkId}"`,
      'A choice has at least two options: it is asked as yes or no, and yes stands for the option.',
    );
    return { item: { kind: 'boolean', ...base, label: base.label } };
  }
  if (controlsOf(item).includes('check-box') && !several)
    note(
      notes,
      path,
      `check boxes of "${item.linkId}"`,
      'It takes one answer (repeats is not true): one can be chosen.',
    );
  const other = isOpen ? { other: words.own({ sv: 'Annat', nb: 'Annet', en: 'Other' }) } : {};
  const options = {
    ...Object.fromEntries(named.options.map(({ key, label }) => [key, label])),
    ...other,
  };
  return {
    item: several
      ? {
          kind: 'choices',
          ...base,
          options,
          ...(named.exclusive !== undefined && { exclusive: named.exclusive }),
        }
      : { kind: 'choice', ...base, options },
    options: named.options.map(({ label: _, ...option }) => option),
    isOpen,
  };
}

function ofAtMost(max: number | undefined): { readonly max?: number } {
  return max === undefined || max < 1 ? {} : { max };
}

/** Options whose codes are their scores, one after the other, are a whole number with words for each value. */
function numberedOptions({ options }: NamedOptions): readonly QuestionOption[] | undefined {
  const isNumbered =
    options.length >= 2 &&
    options.every(({ code, weight, number }, at) => {
      const value = number ?? weight;
      return (
        value !== undefined &&
        String(value) === code &&
        (weight ?? value) === value &&
        Number.isInteger(value) &&
        value === Number(options[0]?.code) + at
      );
    });
  return isNumbered
    ? options.map(({ label: _, key: __, ...option }) => ({
        ...option,
        key: Number(option.code),
        weight: Number(option.code),
      }))
    : undefined;
}

function ofInteger(placed: PlacedItem, context: ItemContext): CarriedItem {
  const { item, path } = placed;
  const { base, anchors, notes } = context;
  const isSlider = controlsOf(item).includes('slider');
  const step = numberOf(extensionOf(item, 'sliderStep'));
  const fallback = isSlider ? { min: 0, max: 100 } : whole;
  const { min, max } = limitsOf(placed, notes, fallback, Number.isInteger);
  if (isSlider && (min === fallback.min || max === fallback.max) && !extensionOf(item, 'maxValue'))
    note(notes, path, `ends of the slider "${item.linkId}"`, 'They are not stated: it goes from 0 to 100.');
  const isStep = step !== undefined && Number.isInteger(step) && step > 0 && (max - min) % step === 0;
  if (step !== undefined && !isStep)
    note(
      notes,
      path,
      `slider step ${String(step)}`,
      `It does not lead from ${String(min)} to ${String(max)}: every whole number can be chosen.`,
    );
  const count = (max - min) / (isStep ? step : 1) + 1;
  return {
    item: {
      kind: 'integer',
      ...base,
      min,
      max,
      ...(isStep && step !== 1 && { step }),
      ...unitOf(placed, context),
      ...(isSlider && { display: count <= 11 ? 'scale' : 'visual-scale', ...(anchors && { anchors }) }),
    },
  };
}

function ofDecimal(placed: PlacedItem, context: ItemContext): CarriedItem {
  const { item, path } = placed;
  const { base, notes } = context;
  const decimals = numberOf(extensionOf(item, 'maxDecimalPlaces')) ?? mostDecimals;
  const fits = Number.isInteger(decimals) && decimals >= 0 && decimals <= mostDecimals;
  if (!fits) note(notes, path, `${String(decimals)} decimals`, `At most ${String(mostDecimals)} are kept.`);
  const code = (extensionOf(item, 'unit') ?? extensionOf(item, 'unitOption'))?.valueCoding;
  const unit = code?.code ?? code?.display;
  const choices = extensionsOf(item, 'unitOption');
  if (choices.length > 1)
    note(
      notes,
      path,
      `${String(choices.length)} units to choose from`,
      `Numbers are kept in one unit: ${unit ?? 'the first'}.`,
    );
  return {
    item: {
      kind: 'decimal',
      ...base,
      ...limitsOf(placed, notes, { min: -wide, max: wide }, isStorableNumber),
      decimals: fits ? decimals : mostDecimals,
      ...unitOf(placed, context),
    },
    ...(unit !== undefined && { unit }),
  };
}

function unitOf({ item }: PlacedItem, { words, unitWords }: ItemContext): { readonly unit?: Text } {
  const coding = (extensionOf(item, 'unit') ?? extensionOf(item, 'unitOption'))?.valueCoding;
  // UCUM writes what is not a unit in braces.
  const shown = coding?.display ?? coding?.code?.replace(/^\{(.*)\}$/, '$1');
  const unit = words.textOf(shown, coding?._display) ?? unitWords;
  return unit ? { unit } : {};
}

function limitsOf(
  { item, path }: PlacedItem,
  notes: Notes,
  fallback: { readonly min: number; readonly max: number },
  fits: (value: number) => boolean,
): { readonly min: number; readonly max: number } {
  const limit = (name: 'minValue' | 'maxValue', otherwise: number): number => {
    const extension = extensionOf(item, name);
    if (!extension) return otherwise;
    const value = numberOf(extension);
    if (value !== undefined && fits(value)) return value;
    note(
      notes,
      path,
      `${name} of "${item.linkId}"`,
      'It is no number that fits the question: there is no limit.',
    );
    return otherwise;
  };
  const min = limit('minValue', fallback.min);
  const max = limit('maxValue', Math.max(fallback.max, min + 1));
  if (min < max) return { min, max };
  note(
    notes,
    path,
    `limits ${String(min)} to ${String(max)}`,
    'No more than one number lies between them: there is no limit.',
  );
  return fallback;
}

function dateLimits(
  { item, path }: PlacedItem,
  notes: Notes,
): { readonly notBefore?: string; readonly notAfter?: string } {
  const limit = (name: 'minValue' | 'maxValue'): string | undefined => {
    const extension = extensionOf(item, name);
    if (!extension) return undefined;
    const value = (extension.valueDate ?? extension.valueDateTime ?? extension.valueString ?? '').slice(
      0,
      10,
    );
    if (isIsoDate(value)) return value;
    note(notes, path, `${name} of "${item.linkId}"`, 'It is no whole date: there is no limit.');
    return undefined;
  };
  const notBefore = limit('minValue');
  const notAfter = limit('maxValue');
  if (notBefore !== undefined && notAfter !== undefined && notBefore > notAfter) {
    note(notes, path, `limits ${notBefore} to ${notAfter}`, 'No date lies between them: there is no limit.');
    return {};
  }
  return { ...(notBefore !== undefined && { notBefore }), ...(notAfter !== undefined && { notAfter }) };
}

function ofText(placed: PlacedItem, { base, words, notes }: ItemContext): CarriedItem {
  const { item, path } = placed;
  const usual = item.type === 'string' ? 1000 : item.type === 'url' ? 2000 : longestText;
  const asked = item.maxLength ?? usual;
  const maxLength = asked >= 1 && asked <= longestText ? asked : usual;
  if (maxLength !== asked)
    note(
      notes,
      path,
      `maxLength ${String(asked)}`,
      `Texts have 1 to ${String(longestText)} characters: at most ${String(maxLength)} here.`,
    );
  const pattern = patternOf(placed, maxLength, words, notes);
  const controls = controlsOf(item);
  const isLong = item.type === 'text' || controls.includes('inline') || controls.includes('text-area');
  return {
    item: {
      kind: 'text',
      ...base,
      maxLength,
      ...(isLong && { multiline: true }),
      ...(pattern && { pattern }),
    },
  };
}

function patternOf(
  { item, path }: PlacedItem,
  maxLength: number,
  words: Words,
  notes: Notes,
): { readonly regex: string; readonly message: Text } | undefined {
  const written = extensionOf(item, 'regex')?.valueString;
  const least = numberOf(extensionOf(item, 'minLength'));
  const said = validationTextOf(extensionOf(item, 'validationText'), words);
  if (written !== undefined && isRegularExpression(written)) {
    if (least !== undefined && least > 0)
      note(
        notes,
        path,
        `minLength ${String(least)}`,
        'The text has a pattern already, which is what is checked.',
      );
    return { regex: written, message: said ?? entryFormat(item.extension, words) ?? formatWords(words) };
  }
  if (written !== undefined)
    note(
      notes,
      path,
      `pattern ${written.slice(0, 100)}`,
      'It uses what cannot be checked in bounded time (look-around, references): any text is taken.',
    );
  if (least === undefined || least < 1) {
    return undefined;
  }
  // Counts in a pattern end at 1 000.
  if (!Number.isInteger(least) || least > Math.min(1000, maxLength)) {
    note(notes, path, `minLength ${String(least)}`, 'It is above what a text can have: any length is taken.');
    return undefined;
  }
  const count = String(least);
  return {
    regex: `[\\s\\S]{${count},}`,
    message:
      said ??
      words.own({
        sv: `Skriv minst ${count} tecken.`,
        nb: `Skriv minst ${count} tegn.`,
        en: `Write at least ${count} characters.`,
      }),
  };
}

function validationTextOf(extension: Extension | undefined, words: Words): Text | undefined {
  return words.textOf(extension?.valueString ?? extension?.valueMarkdown, extension?._valueString);
}

function entryFormat(extension: readonly Extension[] | undefined, words: Words): Text | undefined {
  const found = extensionOf(extension ? { extension } : undefined, 'entryFormat');
  return words.textOf(found?.valueString, found?._valueString);
}

function formatWords(words: Words): Text {
  return words.own({
    sv: 'Texten har inte den form som väntas: se över den.',
    nb: 'Teksten har ikke formen som ventes: se over den.',
    en: 'The text does not have the form that is expected: look it over.',
  });
}
