import { scalarTypeOf, type Item } from '@kvalreg/declaration';
import type { Difference } from '../json-differences.js';
import { affected } from './affected.js';
import {
  breaks,
  compatible,
  inWords,
  shown,
  type ComparedForm,
  type ComparedItem,
  type Comparison,
  type Judgement,
} from './judgement.js';
import { mapOfItem } from './map-of-item.js';

/** What a difference within one question means; `rest` is its place there. */
export function judgeItem(
  difference: Difference,
  rest: readonly string[],
  item: ComparedItem,
  form: ComparedForm,
  comparison: Comparison,
): Judgement {
  const { before, after, keys } = item;
  const affects = affected(form, keys, comparison);
  if (rest.length === 0 && after === undefined) return removed(item, form, affects);
  if (!before || !after) {
    const isRequired = after?.required === true;
    return compatible(
      `The question is new: earlier answers do not have it${isRequired ? ', and a file without it is refused' : ''}.`,
    );
  }
  const words = wordsFor(difference, rest, before, after);
  if (words.is === 'wording') return compatible(words.message);
  if (scalarTypeOf(before) !== scalarTypeOf(after) && rest[0] === 'kind') {
    const types = `its column was ${scalarTypeOf(before)} and is ${scalarTypeOf(after)}`;
    return breaks(`${words.message} In files and analyses ${types}.`, affects);
  }
  return mapped(words, item, form, affects);
}

function removed({ keys, before }: ComparedItem, form: ComparedForm, affects: readonly string[]): Judgement {
  const isMoved = before !== undefined && keys.some((key) => mapOfItem(form, key, before).isMapped);
  const answers = isMoved
    ? 'Its answers are carried over by a map'
    : 'Its answers are in no analysis any more';
  return breaks(`The question is removed. ${answers}, and files and analyses lose its column.`, affects);
}

/** `wording`: nothing that was answered is read otherwise. `values`: only some answers may be. `meaning`: all of them. */
interface Words {
  readonly is: 'wording' | 'values' | 'meaning';
  readonly message: string;
}

function wordsFor(difference: Difference, rest: readonly string[], before: Item, after: Item): Words {
  const [what = '', code] = rest;
  const { kind } = difference;
  if (what === 'options' && code !== undefined) {
    if (kind === 'removed') return { is: 'values', message: `The code "${code}" is removed.` };
    if (kind === 'added') return { is: 'wording', message: `The code "${code}" is new.` };
    const relabelled = `The code "${code}" was ${shown(difference.before)} and is ${shown(difference.after)}: if that means something else, map it.`;
    return { is: 'wording', message: relabelled };
  }
  const message = inWords(names[what] ?? `"${rest.join('.')}"`, difference);
  if (what === 'unit' && kind === 'changed' && differsInAll(difference)) return { is: 'meaning', message };
  if (['min', 'max'].includes(what)) {
    const isScale = [before, after].some(({ kind: of, ...item }) => {
      const display = 'display' in item ? item.display : undefined;
      return of === 'integer' && display !== undefined && display !== 'number';
    });
    return { is: isScale ? 'meaning' : 'values', message };
  }
  if (what === 'system') return { is: 'meaning', message };
  return { is: ['kind', 'step', 'type'].includes(what) ? 'values' : 'wording', message };
}

const names: Readonly<Record<string, string>> = {
  kind: 'The kind',
  label: 'The wording',
  help: 'The help',
  required: 'That an answer is required',
  min: 'The lowest value',
  max: 'The highest value',
  step: 'The step',
  unit: 'The unit',
  decimals: 'The number of decimals',
  display: 'The way to answer',
  options: 'The list of codes',
  type: 'The type',
  system: 'The classification',
};

/** A unit that is only worded anew in one language is the same unit. */
function differsInAll({ before, after }: Difference): boolean {
  const [was, is] = [before, after] as readonly Readonly<Record<string, string>>[];
  return Object.entries(was ?? {}).every(([language, text]) => is?.[language] !== text);
}

function mapped(
  { is, message }: Words,
  { keys, before }: ComparedItem,
  form: ComparedForm,
  affects: readonly string[],
): Judgement {
  const maps = before ? keys.map((key) => mapOfItem(form, key, before)) : [];
  const lost = [...new Set(maps.flatMap((map) => map.lost))];
  const isMapped = maps.every((map) => map.isMapped);
  if (lost.length > 0) {
    const codes = lost.map((code) => `"${code}"`).join(', ');
    const which = lost.length > 10 ? `${String(lost.length)} earlier values` : `Earlier ${codes}`;
    const remedy = `map ${lost.length === 1 ? 'it' : 'them'} in earlier of the form or instrument`;
    return {
      severity: 'needs-map',
      message: `${message} ${which} would be unknown in analyses: ${remedy}.`,
      affects,
    };
  }
  if (is === 'meaning' && !isMapped) {
    const remedy = 'say in earlier of the form or instrument how they are read';
    return {
      severity: 'needs-map',
      message: `${message} Earlier answers would be read as they stand: ${remedy}.`,
      affects,
    };
  }
  return isMapped
    ? compatible(`${message} A map carries earlier answers over.`, affects)
    : compatible(message);
}
