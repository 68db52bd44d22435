import { isIsoDate, isStorableNumber } from '@kvalreg/expression';
import type { DateItem, DecimalItem, IntegerItem, Item, Items, TextItem } from '../../item.js';
import { isRegularExpression } from '../../text-pattern.js';
import { countOfValues, isOnStep } from '../../steps.js';
import type { Text } from '../../text.js';
import type { Lint, Path } from '../declaration-problem.js';
import { lintName } from '../lint-name.js';
import { lintOptionalText, lintText } from '../lint-text.js';

const widestScale = 11;
const mostDecimals = 6;
const longestText = 10_000;

export function lintItems(items: Items, path: Path, lint: Lint): void {
  for (const [name, item] of Object.entries(items)) {
    lintName('key', name, [...path, name], lint);
    lintItem(item, [...path, name], lint);
  }
}

function lintItem(item: Item, path: Path, lint: Lint): void {
  lintText(item.label, [...path, 'label'], lint);
  lintOptionalText(item.help, [...path, 'help'], lint);
  switch (item.kind) {
    case 'integer':
      lintInteger(item, path, lint);
      return;
    case 'decimal':
      lintRange(item, path, lint);
      lintOptionalText(item.unit, [...path, 'unit'], lint);
      lintDecimals(item.decimals, path, lint);
      lintStep(item, path, lint);
      return;
    case 'choice':
      lintItemOptions(item.options, path, lint);
      return;
    case 'choices':
      lintItemOptions(item.options, path, lint);
      if (item.exclusive !== undefined && !Object.hasOwn(item.options, item.exclusive)) {
        lint.report(
          [...path, 'exclusive'],
          'unknown-option',
          `"${item.exclusive}" is not one of the options: ${Object.keys(item.options).join(', ')}.`,
        );
      }
      return;
    case 'date':
      lintDateLimits(item, path, lint);
      return;
    case 'text':
      if (!Number.isInteger(item.maxLength) || item.maxLength < 1 || item.maxLength > longestText) {
        lint.report(
          [...path, 'maxLength'],
          'range',
          `maxLength is ${item.maxLength}: write a whole number from 1 to ${longestText}.`,
        );
      }
      lintTextShape(item, path, lint);
      return;
    case 'codes':
      if (item.max !== undefined && (!Number.isInteger(item.max) || item.max < 1))
        lint.report([...path, 'max'], 'range', `max is ${item.max}: write a whole number from 1.`);
      return;
    case 'calculated':
      lintOptionalText(item.unit, [...path, 'unit'], lint);
      if (item.decimals !== undefined) lintDecimals(item.decimals, path, lint);
      return;
    case 'boolean':
    case 'time':
    case 'body-map':
      return;
  }
}

/** One statement of the shape; whether a pattern answers in bounded time is asked where it is used. */
function lintTextShape({ format, pattern, multiline }: TextItem, path: Path, lint: Lint): void {
  if (pattern) lintText(pattern.message, [...path, 'pattern', 'message'], lint);
  if (pattern && !isRegularExpression(pattern.regex)) {
    const message = `"${pattern.regex}" is not a regular expression that can be used: write one without look-around and references.`;
    lint.report([...path, 'pattern', 'regex'], 'text-pattern', message);
  }
  if (format !== undefined && (pattern !== undefined || multiline === true)) {
    const message = `The text has the format ${format}, and needs neither a pattern nor several lines: remove them.`;
    lint.report(path, 'text-pattern', message);
  }
}

function lintInteger(item: IntegerItem, path: Path, lint: Lint): void {
  const { min, max, display, anchors, valueLabels } = item;
  const count = countOfValues(item);
  lintRange(item, path, lint);
  lintStep(item, path, lint);
  lintOptionalText(item.unit, [...path, 'unit'], lint);
  lintOptionalText(anchors?.min, [...path, 'anchors', 'min'], lint);
  lintOptionalText(anchors?.max, [...path, 'anchors', 'max'], lint);
  for (const [limit, value] of Object.entries({ min, max })) {
    if (!Number.isInteger(value))
      lint.report([...path, limit], 'range', `${limit} is ${value}: write a whole number.`);
  }
  for (const [value, label] of Object.entries<Text>(valueLabels ?? {})) {
    const at = [...path, 'valueLabels', value];
    lintText(label, at, lint);
    const number = Number(value);
    const isValue = Number.isInteger(number) && String(number) === value && isOnStep(item, number);
    if (!isValue || number < min || number > max) {
      lint.report(
        at,
        'value-labels',
        `"${value}" is not a value of the item: use whole numbers from ${min} to ${max}.`,
      );
    }
  }
  if (display === 'choice' && Object.keys(valueLabels ?? {}).length < count) {
    lint.report(
      [...path, 'valueLabels'],
      'value-labels',
      `The item is shown as a choice: label each of its values from ${min} to ${max}.`,
    );
  }
  if (display === 'scale' && count > widestScale) {
    lint.report(
      [...path, 'display'],
      'range',
      `A scale has at most ${widestScale} values, this has ${count}: use number or visual-scale.`,
    );
  }
}

/** min < max, both of a size that can be stored. */
function lintRange({ min, max }: IntegerItem | DecimalItem, path: Path, { report }: Lint): void {
  if (min >= max) report(path, 'range', `min is ${min} and max is ${max}: min must be below max.`);
  if (!isStorableNumber(min) || !isStorableNumber(max))
    report(path, 'range', `${min} to ${max} is too wide to be stored.`);
}

/** Steps that lead from min to max: else the highest answer could never be given. */
function lintStep(item: IntegerItem | DecimalItem, path: Path, { report }: Lint): void {
  const { step, min, max } = item;
  if (step === undefined) return;
  if (!(step > 0) || !isOnStep(item, max) || (item.kind === 'integer' && !Number.isInteger(step))) {
    report(
      [...path, 'step'],
      'step',
      `Steps of ${step} do not lead from ${min} to ${max}: choose a step that does, whole for whole numbers.`,
    );
  }
}

/** Decimals shown or entered: 0 to 6. */
export function lintDecimals(decimals: number, path: Path, { report }: Lint): void {
  if (!Number.isInteger(decimals) || decimals < 0 || decimals > mostDecimals) {
    report(
      [...path, 'decimals'],
      'decimals',
      `decimals is ${decimals}: write a whole number from 0 to ${mostDecimals}.`,
    );
  }
}

function lintItemOptions(options: Readonly<Record<string, Text>>, path: Path, lint: Lint): void {
  const entries = Object.entries(options);
  if (entries.length < 2) lint.report([...path, 'options'], 'empty', 'A choice needs at least two options.');
  for (const [code, label] of entries) {
    const at = [...path, 'options', code];
    lintName('code', code, at, lint);
    // A whole number as a key is put first by every JSON reader, so that the order of the options would be lost.
    if (/^\d+$/.test(code)) {
      lint.report(
        at,
        'option-code',
        `"${code}" is a number: give the option a word, or make the item an integer with valueLabels.`,
      );
    }
    lintText(label, at, lint);
  }
}

function lintDateLimits({ notBefore, notAfter }: DateItem, path: Path, { report }: Lint): void {
  for (const [limit, value] of Object.entries({ notBefore, notAfter })) {
    if (value !== undefined && value !== 'today' && !isIsoDate(value)) {
      report([...path, limit], 'date-limit', `"${value}" is not a date: write YYYY-MM-DD or today.`);
    }
  }
  if (
    notBefore !== undefined &&
    notAfter !== undefined &&
    notBefore !== 'today' &&
    notAfter !== 'today' &&
    notBefore > notAfter
  ) {
    report(
      path,
      'date-limit',
      `notBefore is ${notBefore}, after notAfter ${notAfter}: no date would be allowed.`,
    );
  }
}
