import { lintRegister, type Form, type Item, type Register } from '@kvalreg/declaration';
import type { Node } from '@kvalreg/expression';
import { idNamer, keyNamer } from '../../frame/namer.js';
import type { NotCarried } from '../../frame/not-carried.js';
import { frameEnrolment, framePathway, registerAround } from '../../frame/register-around.js';
import type { FhirCompanion, LinkTarget } from '../companion.js';
import { extensionOf } from '../resource/find-extension.js';
import type { PlacedItem } from '../resource/item-tree.js';
import type { Questionnaire } from '../resource/questionnaire.js';
import { readQuestionnaire, readQuestionnaireJson } from '../resource/read-questionnaire.js';
import { safeSource } from '../text/safe-source.js';
import { wordsOf, type Words } from '../text/words.js';
import { calculationOf, initialOf, sexKnown, sexName } from './calculations.js';
import { checksOf } from './checks.js';
import { conditionOf } from './conditions.js';
import { formCycles } from './cycles.js';
import { expressionsOf, type Expressions } from './expressions.js';
import { titleOf } from './layout/headings.js';
import { layOut, type LaidOut } from './layout/lay-out.js';
import { allOf, fieldNode, isTrue, op, textNode } from './nodes.js';
import { newNotes, note, type Notes } from './notes.js';
import { prefillOf } from './prefill.js';
import type { Question } from './question.js';
import { todayLimitsAt } from './today-limit.js';
import { noteUnknownParts } from './unknown-parts.js';

export interface QuestionnaireImportOptions {
  /** Id of the register; after the questionnaire's name or title where it is left out. */
  readonly id?: string;
  /** Who fills in the form; the patient where it is left out. */
  readonly respondent?: 'patient' | 'staff';
}
export type QuestionnaireImport =
  | {
      readonly register: Register;
      /** Name of the form in the register. */
      readonly form: string;
      readonly companion: FhirCompanion;
      /** How many items, conditions and expressions were carried over. */
      readonly carried: number;
      readonly notCarried: readonly NotCarried[];
    }
  | { readonly refused: readonly NotCarried[] };

const longestId = 20;

/**
 * A register around a FHIR R4 Questionnaire, from the text of its JSON file. Refused, with every reason, is a file that
 * is no questionnaire, breaks the rules that give it meaning, or has conditions or calculations in a circle; else what
 * could not be carried over is listed line by line.
 */
export function importQuestionnaire(
  text: string,
  options: QuestionnaireImportOptions = {},
): QuestionnaireImport {
  const read = readQuestionnaire(text);
  return 'problems' in read ? { refused: read.problems } : imported(read.questionnaire, options);
}

/** The same for a resource that has been parsed. */
export function importQuestionnaireJson(
  json: unknown,
  options: QuestionnaireImportOptions = {},
): QuestionnaireImport {
  const read = readQuestionnaireJson(json);
  return 'problems' in read ? { refused: read.problems } : imported(read.questionnaire, options);
}

function imported(source: Questionnaire, options: QuestionnaireImportOptions): QuestionnaireImport {
  const notes = newNotes();
  const questionnaire = safeSource(source, (where) => {
    note(notes, where, 'markup', 'Scripts, event handlers and other active content are removed.');
  });
  const words = wordsOf(questionnaire);
  for (const language of words.left)
    note(
      notes,
      'language',
      `texts in ${language}`,
      `The register has ${words.languages.join(', ')}; other languages, and those with too few texts, stay beside it.`,
    );
  noteUnknownParts(questionnaire, notes);
  const laidOut = layOut(questionnaire, words, notes);
  if (laidOut.pages.length === 0)
    return {
      refused: [
        ...notes.notCarried,
        { where: 'item', what: 'The questionnaire', why: 'No question in it can be asked.' },
      ],
    };
  const respondent = options.respondent ?? 'patient';
  const { form, circles } = formOf(questionnaire, laidOut, words, notes, respondent);
  if (circles.length > 0) return { refused: circles.map((circle) => refusedCircle(circle, laidOut)) };
  const wished = questionnaire.name ?? questionnaire.title ?? questionnaire.id ?? 'questionnaire';
  const name = keyNamer([frameEnrolment], longestId)(wished);
  const register = registerAround({
    id: options.id ?? idNamer([], longestId)(wished),
    title: form.title,
    languages: words.languages,
    forms: [{ name, form }],
  });
  const problems = lintRegister(register);
  if (problems.length > 0)
    return {
      refused: problems.map(({ path, message }) => ({
        where: path,
        what: 'The register made of it',
        why: message,
      })),
    };
  const companion: FhirCompanion = {
    format: 'kvalreg-fhir-companion',
    formatVersion: 1,
    pathway: framePathway,
    form: name,
    respondent,
    links: linksOf(laidOut),
    questionnaire,
  };
  return { register, form: name, companion, carried: notes.carried, notCarried: notes.notCarried };
}

function formOf(
  questionnaire: Questionnaire,
  laidOut: LaidOut,
  words: Words,
  notes: Notes,
  respondent: 'patient' | 'staff',
): { readonly form: Form; readonly circles: readonly (readonly string[])[] } {
  const questionOf = (linkId: string): Question | undefined => laidOut.questions.get(linkId);
  const expressions = expressionsOf(questionnaire, questionOf, notes);
  const items: Record<string, Item> = { ...laidOut.items };
  const calculations: Record<string, Node> = {};
  const prefill: Record<string, Node> = {};
  for (const question of laidOut.questions.values()) {
    const { name, repeat } = question;
    const carried = repeat ? undefined : items[name];
    if (carried?.kind === 'date') items[name] = { ...carried, ...todayLimitsAt(question.placed, questionOf) };
    const calculation = calculationOf(question, expressions, notes);
    if (calculation && !repeat) {
      items[name] = calculation.item;
      calculations[name] = calculation.value;
      continue;
    }
    const initial =
      prefillOf(question, laidOut.selected.get(name) ?? [], notes) ?? initialOf(question, expressions, notes);
    if (initial) prefill[name] = initial;
  }
  const visibleIf = visibilityOf(laidOut, expressions, questionOf, notes);
  const checks = checksOf(questionnaire, expressions, questionOf, words, notes);
  const isSexRead = JSON.stringify(prefill).includes(`"path":["known","${sexName}"]`);
  const form: Form = {
    version: questionnaire.version?.trim() ? questionnaire.version : '1',
    title: titleOf(questionnaire, words),
    ...(laidOut.intro && { intro: laidOut.intro }),
    respondent,
    items,
    instruments: {},
    ...(Object.keys(laidOut.repeats).length > 0 && { repeats: laidOut.repeats }),
    pages: laidOut.pages,
    ...(isSexRead && { known: { [sexName]: sexKnown } }),
    ...(Object.keys(prefill).length > 0 && { prefill }),
    ...(Object.keys(calculations).length > 0 && { calculations }),
    visibleIf,
    checks,
  };
  return { form, circles: [...expressions.circles, ...formCycles(form)] };
}

/** A field is shown when its own conditions hold, and those of everything around it. */
function visibilityOf(
  laidOut: LaidOut,
  expressions: Expressions,
  questionOf: (linkId: string) => Question | undefined,
  notes: Notes,
): Readonly<Record<string, Node>> {
  const known = new Map<PlacedItem['path'], Node | undefined>();
  const conditionAt = (placed: PlacedItem): Node | undefined => {
    if (known.has(placed.path)) return known.get(placed.path);
    const stated = conditionOf(placed, questionOf, notes);
    const extension = extensionOf(placed.item, 'enableWhen');
    const where = `${placed.path}.extension (enableWhenExpression)`;
    const what = `condition of "${placed.item.linkId}"`;
    const computed = extension && expressions.valueOf(extension, placed, where, what, 'boolean')?.node;
    const found = allOf([stated, computed].filter((part) => part !== undefined));
    known.set(placed.path, found);
    return found;
  };
  const visibleIf: Record<string, Node> = {};
  for (const [name, around] of laidOut.under) {
    const other = laidOut.others.get(name);
    const chosen =
      other &&
      op(
        other.item.kind === 'choices' ? 'includes' : 'eq',
        fieldNode(other.item.kind === 'choices' ? 'codes' : 'text', other.name),
        textNode('other'),
      );
    const conditions = [...around.map(conditionAt), chosen].filter((part) => part !== undefined);
    const node = allOf(conditions);
    if (node && !isTrue(node)) visibleIf[name] = node;
  }
  return visibleIf;
}

function refusedCircle(circle: readonly string[], { questions }: LaidOut): NotCarried {
  const linkOf = (name: string): string => {
    for (const [linkId, question] of questions)
      if (question.name === name || question.repeat?.name === name) return linkId;
    return name;
  };
  const links = circle.map(linkOf);
  return {
    where: questions.get(links[0] ?? '')?.placed.path ?? 'extension (variable)',
    what: `a circle: ${links.join(' → ')}`,
    why: 'Each of them depends on itself, through a condition or a calculation: remove one of the steps.',
  };
}

function linksOf({ questions }: LaidOut): Readonly<Record<string, LinkTarget>> {
  return Object.fromEntries(
    [...questions].map(([linkId, { name, repeat, options }]) => [
      linkId,
      {
        field: name,
        ...(repeat && { repeat: repeat.name }),
        ...systemOf(options),
        ...(options && { options: Object.fromEntries(options.map(({ code, key }) => [code, String(key)])) }),
      },
    ]),
  );
}

function systemOf(options: Question['options']): { readonly system?: string } {
  const [system, ...others] = new Set((options ?? []).map((option) => option.system));
  return system === undefined || others.length > 0 ? {} : { system };
}
