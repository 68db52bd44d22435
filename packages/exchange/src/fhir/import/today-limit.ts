import type { Extension } from '../resource/extension.js';
import { expressionTextOf, extensionsOf } from '../resource/find-extension.js';
import type { PlacedItem } from '../resource/item-tree.js';
import type { Question } from './question.js';

/** The parts of a complex extension, by name. */
export function partsOf({ extension = [] }: Extension): (name: string) => Extension | undefined {
  return (name) => extension.find(({ url }) => url === name);
}

export interface TodayLimit {
  readonly linkId: string;
  readonly limit: 'notBefore' | 'notAfter';
}

/** A constraint that says of one date that it does not lie after, or before, today. */
export function todayLimitOf(
  extension: Extension,
  questionOf: (linkId: string) => Question | undefined,
): TodayLimit | undefined {
  const part = partsOf(extension);
  const expression = part('expression');
  const found =
    expression &&
    /^\s*%resource\.(?:item|repeat\(item\)|descendants\(\))\.where\(\s*linkId\s*=\s*'([^'\\]+)'\s*\)\.answer\.value(?:Date)?\s*(<=|>=)\s*today\(\)\s*$/.exec(
      expressionTextOf(expression) ?? '',
    );
  if (!found || (part('severity')?.valueCode ?? 'error') !== 'error') return undefined;
  const [, linkId = '', symbol] = found;
  const question = questionOf(linkId);
  if (question?.item.kind !== 'date') return undefined;
  return { linkId, limit: symbol === '<=' ? 'notAfter' : 'notBefore' };
}

/** The limits that constraints at an item set for its own date. */
export function todayLimitsAt(
  { item }: PlacedItem,
  questionOf: (linkId: string) => Question | undefined,
): { readonly notBefore?: 'today'; readonly notAfter?: 'today' } {
  const limits = extensionsOf(item, 'constraint').flatMap((extension) => {
    const found = todayLimitOf(extension, questionOf);
    return found?.linkId === item.linkId ? [[found.limit, 'today'] as const] : [];
  });
  return Object.fromEntries(limits);
}
