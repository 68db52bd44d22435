import type { Form, Item } from '@kvalreg/declaration';
import { rowNumbers } from '@kvalreg/declaration';
import { affected } from './affected.js';
import { judgeInstrument } from './judge-instrument.js';
import { judgeItem } from './judge-item.js';
import type { Difference } from '../json-differences.js';
import {
  breaks,
  compatible,
  inWords,
  type ComparedForm,
  type Comparison,
  type Judgement,
} from './judgement.js';

/** What a difference within a form means; `rest` is its place there. */
export function judgeForm(
  difference: Difference,
  rest: readonly string[],
  form: ComparedForm,
  comparison: Comparison,
): Judgement {
  const [part = '', name = '', ...inside] = rest;
  const { before, after } = form;
  if (name !== '' && part === 'items') {
    const item = { keys: [name], before: own(before.items, name), after: own(after.items, name) };
    return judgeItem(difference, inside, item, form, comparison);
  }
  if (name !== '' && part === 'repeats') return judgeRepeat(difference, name, inside, form, comparison);
  if (name !== '' && part === 'instruments') {
    const [was, is] = [own(before.instruments, name), own(after.instruments, name)];
    if (was && is)
      return judgeInstrument(difference, inside, { name, before: was, after: is }, form, comparison);
    if (!was) return compatible('The instrument is new: earlier answers have no scores of it.');
    const keys = [...Object.keys(was.items), ...Object.keys(was.scores)];
    const affects = affected(
      form,
      keys.map((key) => `${name}.${key}`),
      comparison,
    );
    return breaks('The instrument is removed, with its answers and scores in files and analyses.', affects);
  }
  if (part === 'calculations' && name !== '') {
    const message = `${inWords('The calculation', difference)} Stored values are of the earlier one until they are computed anew (kvalreg rescore).`;
    return breaks(message, affected(form, [name], comparison));
  }
  if (part === 'version') return compatible(inWords('The version of the form', difference));
  if (part === 'earlier') return compatible('How earlier answers are read in analyses has changed.');
  if (part === 'visibleIf' && name !== '')
    return compatible(`${inWords('When it is shown', difference)} It holds for answers from now on.`);
  return compatible(inWords(words[part] ?? `"${rest.join('.')}"`, difference));
}

const words: Readonly<Record<string, string>> = {
  title: 'The title',
  intro: 'The introduction',
  respondent: 'Who answers',
  pages: 'A page',
  checks: 'A check',
  decisions: 'A decision',
  completeness: 'What a reader expects',
  known: 'What is known beforehand',
  prefill: 'What stands there beforehand',
  items: 'The questions',
  instruments: 'The list of instruments',
};

function judgeRepeat(
  difference: Difference,
  name: string,
  inside: readonly string[],
  form: ComparedForm,
  comparison: Comparison,
): Judgement {
  const [was, is] = [form.before.repeats?.[name], form.after.repeats?.[name]];
  if (!was) return compatible('The repeated group is new: earlier answers do not have it.');
  const [part, item = '', ...rest] = inside;
  const keysOf = (key: string): readonly string[] => rowNumbers(was).map((row) => `${name}.${row}.${key}`);
  const everything = Object.keys(was.items).flatMap(keysOf);
  if (!is)
    return breaks('The repeated group is removed, with its columns.', affected(form, everything, comparison));
  if (part === 'items' && item !== '') {
    const compared = { keys: keysOf(item), before: own(was.items, item), after: own(is.items, item) };
    return judgeItem(difference, rest, compared, form, comparison);
  }
  if (part === 'max' && is.max < was.max) {
    const message = `${inWords('The number of rows', difference)} Answers in later rows are in no analysis any more.`;
    return breaks(message, affected(form, everything, comparison));
  }
  return compatible(inWords(`"${inside.join('.')}"`, difference));
}

/** A form that has changed has another version: else earlier answers are shown with questions they were not given to. */
export function staleVersion(form: ComparedForm, isChanged: boolean): Judgement | undefined {
  if (!isChanged || form.before.version !== form.after.version) return undefined;
  return breaks(
    `The form has changed but calls itself version "${form.after.version}" as before: raise its version, so that answers keep the questions that they were given to.`,
  );
}

function own<T extends Item | Form['instruments'][string]>(
  parts: Readonly<Record<string, T>>,
  name: string,
): T | undefined {
  return Object.hasOwn(parts, name) ? parts[name] : undefined;
}
