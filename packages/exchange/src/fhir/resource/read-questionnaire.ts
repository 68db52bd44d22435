import type { NotCarried } from '../../frame/not-carried.js';
import { itemsOf } from './item-tree.js';
import { ruleProblems } from './item-rules.js';
import { fhirLimits } from './limits.js';
import { isNestedDeeper } from './nesting.js';
import { questionnaireSchema, type Questionnaire } from './questionnaire.js';

export type ReadQuestionnaire =
  { readonly questionnaire: Questionnaire } | { readonly problems: readonly NotCarried[] };

/**
 * A questionnaire from the text of a JSON file: its shape, the rules of the specification and limits of size are
 * checked. What refuses the file is listed whole, with the place of each problem.
 */
export function readQuestionnaire(text: string): ReadQuestionnaire {
  if (text.length > fhirLimits.characters) {
    return refused(
      'file',
      `${String(text.length)} characters`,
      `At most ${String(fhirLimits.characters)} are read: divide the questionnaire.`,
    );
  }
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return refused('file', 'The file', `It is not JSON: ${reason}.`);
  }
  return readQuestionnaireJson(json);
}

/** The same for JSON that has been parsed. */
export function readQuestionnaireJson(json: unknown): ReadQuestionnaire {
  if (typeof json !== 'object' || json === null || Array.isArray(json))
    return refused('file', 'The file', 'It is no FHIR resource: a Questionnaire is a JSON object.');
  const { resourceType } = json as { readonly resourceType?: unknown };
  if (resourceType !== 'Questionnaire') {
    const found = typeof resourceType === 'string' ? `"${resourceType.slice(0, 60)}"` : 'missing';
    return refused(
      'resourceType',
      'The resource',
      `resourceType is ${found}: only a Questionnaire can be imported.`,
    );
  }
  if (isNestedDeeper(json, fhirLimits.nesting)) {
    const most = String(fhirLimits.nesting);
    return refused('item', 'The nesting', `Values stand more than ${most} deep within each other.`);
  }
  const read = questionnaireSchema.safeParse(json);
  if (!read.success) {
    const problems = read.error.issues.map((issue) => ({
      where: placeOf(issue.path),
      what: lastOf(issue.path),
      why: `${issue.message}.`,
    }));
    return { problems: limited(problems) };
  }
  // What was parsed, in the order in which it was written.
  const questionnaire = json as Questionnaire;
  const count = itemsOf(questionnaire).length;
  if (count > fhirLimits.items) {
    const most = String(fhirLimits.items);
    return refused('item', `${String(count)} items`, `At most ${most} are read: divide the questionnaire.`);
  }
  const problems = ruleProblems(questionnaire);
  return problems.length > 0 ? { problems: limited(problems) } : { questionnaire };
}

function refused(where: string, what: string, why: string): ReadQuestionnaire {
  return { problems: [{ where, what, why }] };
}

function limited(problems: readonly NotCarried[]): readonly NotCarried[] {
  const more = problems.length - fhirLimits.problems;
  if (more <= 0) return problems;
  return [
    ...problems.slice(0, fhirLimits.problems),
    { where: 'file', what: `${String(more)} further problems`, why: 'Mend those above first.' },
  ];
}

/** `item[3].item[0].enableWhen[1].question` */
function placeOf(path: readonly PropertyKey[]): string {
  const text = path
    .map((part) => (typeof part === 'number' ? `[${String(part)}]` : `.${String(part)}`))
    .join('');
  return text === '' ? 'file' : text.replace(/^\./, '');
}

function lastOf(path: readonly PropertyKey[]): string {
  return String(path.filter((part) => typeof part !== 'number').at(-1) ?? 'file');
}
