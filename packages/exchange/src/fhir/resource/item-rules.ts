import type { NotCarried } from '../../frame/not-carried.js';
import { conditionCycles } from './condition-cycles.js';
import { itemsOf, type PlacedItem } from './item-tree.js';
import type { EnableWhen, Questionnaire } from './questionnaire.js';

const typesWithOptions = ['choice', 'open-choice', 'coding', 'integer', 'date', 'time', 'string', 'text'];

/**
 * Rules of the specification that leave no meaning when they are broken: a question that stands twice, a condition on
 * something that is not there or that no one can answer, conditions in a circle.
 */
export function ruleProblems(questionnaire: Questionnaire): readonly NotCarried[] {
  const items = itemsOf(questionnaire);
  if (items.length === 0)
    return [{ where: 'item', what: 'The questionnaire', why: 'It has no items: there is nothing to ask.' }];
  const byLink = new Map<string, PlacedItem>();
  const problems: NotCarried[] = [];
  for (const placed of items) {
    const { linkId } = placed.item;
    const first = byLink.get(linkId);
    if (first) {
      problems.push({
        where: `${placed.path}.linkId`,
        what: `linkId "${linkId}"`,
        why: `It is that of ${first.path} too: give every item its own.`,
      });
    } else byLink.set(linkId, placed);
  }
  for (const placed of items) problems.push(...ofItem(placed), ...ofConditions(placed, byLink));
  return problems.length > 0 ? problems : conditionCycles(items, byLink);
}

function ofItem({ item, path }: PlacedItem): readonly NotCarried[] {
  const problem = (key: string, why: string): NotCarried => ({
    where: `${path}.${key}`,
    what: `${key} of ${item.type} "${item.linkId}"`,
    why,
  });
  const found: NotCarried[] = [];
  if (item.type === 'display') {
    const forbidden = {
      code: (item.code ?? []).length > 0,
      required: item.required === true,
      repeats: item.repeats === true,
      initial: (item.initial ?? []).length > 0,
      item: (item.item ?? []).length > 0,
    };
    for (const [key, isThere] of Object.entries(forbidden))
      if (isThere) found.push(problem(key, `A display shows a text and cannot have ${key}: remove it.`));
  }
  if (item.type === 'group' && (item.initial ?? []).length > 0)
    found.push(problem('initial', 'A group has no answer of its own: remove it.'));
  const hasOptions = (item.answerOption ?? []).length > 0;
  if (hasOptions && item.answerValueSet !== undefined)
    found.push(problem('answerValueSet', 'It has answerOption as well: keep one of them.'));
  if (hasOptions && !typesWithOptions.includes(item.type))
    found.push(
      problem('answerOption', `A ${item.type} cannot have options: remove them, or change the type.`),
    );
  if ((item.enableWhen ?? []).length > 1 && item.enableBehavior === undefined)
    found.push(
      problem('enableBehavior', 'There are several conditions: say whether all or any of them must hold.'),
    );
  return found;
}

function ofConditions(
  { item, path }: PlacedItem,
  byLink: ReadonlyMap<string, PlacedItem>,
): readonly NotCarried[] {
  return (item.enableWhen ?? []).flatMap((when, at) => {
    const where = `${path}.enableWhen[${String(at)}]`;
    const what = `condition of "${item.linkId}"`;
    const target = byLink.get(when.question);
    if (!target)
      return [{ where: `${where}.question`, what, why: `There is no item "${when.question}" to depend on.` }];
    if (target.item.linkId === item.linkId)
      return [{ where: `${where}.question`, what, why: 'It depends on itself: name another question.' }];
    if (target.item.type === 'group' || target.item.type === 'display') {
      const why = `"${when.question}" is a ${target.item.type}, which has no answer: name a question.`;
      return [{ where: `${where}.question`, what, why }];
    }
    const why = answerProblem(when);
    return why === undefined ? [] : [{ where, what, why }];
  });
}

function answerProblem(when: EnableWhen): string | undefined {
  const given = Object.keys(when).filter((key) => /^answer[A-Z]/.test(key));
  if (when.operator === 'exists' && when.answerBoolean === undefined)
    return 'The operator exists needs answerBoolean: true or false.';
  if (given.length === 0) return 'It says no answer to compare with: write for instance answerCoding.';
  if (given.length > 1) return `It has several answers to compare with, ${given.join(' and ')}: keep one.`;
  return undefined;
}
