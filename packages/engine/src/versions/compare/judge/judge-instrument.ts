import { affected } from './affected.js';
import { judgeItem } from './judge-item.js';
import type { Difference } from '../json-differences.js';
import {
  breaks,
  compatible,
  inWords,
  type ComparedForm,
  type ComparedInstrument,
  type Comparison,
  type Judgement,
} from './judgement.js';

const rescore = 'Stored scores are of the earlier one until they are computed anew (kvalreg rescore).';

/** What a difference within an instrument of a form means; `rest` is its place there. */
export function judgeInstrument(
  difference: Difference,
  rest: readonly string[],
  { name, before, after }: ComparedInstrument,
  form: ComparedForm,
  comparison: Comparison,
): Judgement {
  const [part = '', key = '', ...inside] = rest;
  const reads = (...keys: readonly string[]): readonly string[] =>
    affected(
      form,
      keys.map((each) => `${name}.${each}`),
      comparison,
    );
  if (part === 'items' && key !== '') {
    const item = { keys: [`${name}.${key}`], before: before.items[key], after: after.items[key] };
    return judgeItem(difference, inside, item, form, comparison);
  }
  if (part === 'scores' && key !== '' && inside.length === 0) {
    return difference.kind === 'added'
      ? compatible('The score is new: earlier answers have none until they are scored (kvalreg rescore).')
      : breaks('The score is removed, with its column in files and analyses.', reads(key));
  }
  if (part === 'scores' && inside[0] === 'value')
    return breaks(`The formula of the score has changed. ${rescore}`, reads(key));
  if (part === 'scores' && inside[0] === 'range')
    return compatible(inWords('The range of the score', difference), reads(key));
  if (part === 'checks') {
    const message = `${inWords('What must hold for a score', difference)} ${rescore}`;
    return breaks(message, reads(...Object.keys(after.scores)));
  }
  if (part === 'version') return compatible(inWords(`The version of instrument "${after.id}"`, difference));
  if (part === 'id')
    return breaks(
      `${inWords('The instrument', difference)} It is another questionnaire: give it another name.`,
      reads(...Object.keys(before.scores)),
    );
  if (part === 'earlier') return compatible('How answers to earlier versions are read has changed.');
  return compatible(inWords(`"${rest.join('.')}"`, difference));
}

/** An instrument whose questions or scoring changed has another version: scores are stored with it. */
export function staleInstrument(
  { before, after }: ComparedInstrument,
  isChanged: boolean,
): Judgement | undefined {
  if (!isChanged || before.version !== after.version) return undefined;
  return breaks(
    `Instrument "${after.id}" has changed but calls itself version "${after.version}" as before: raise its version.`,
  );
}
