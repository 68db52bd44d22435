import type { Text } from '@kvalreg/declaration';
import { isStorableNumber } from '@kvalreg/expression';
import { controlsOf, extensionOf, extensionsOf, numberOf } from '../../resource/find-extension.js';
import type { PlacedItem } from '../../resource/item-tree.js';
import { note, type Notes } from '../notes.js';
import type { CarriedItem, ItemContext } from './carried-item.js';

const whole = { min: -2_147_483_648, max: 2_147_483_647 };
const wide = 1e12;
const mostDecimals = 6;

export function ofInteger(placed: PlacedItem, context: ItemContext): CarriedItem {
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

export function ofDecimal(placed: PlacedItem, context: ItemContext): CarriedItem {
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
