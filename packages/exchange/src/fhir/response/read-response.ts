import type { Form, Item } from '@kvalreg/declaration';
import { fieldsOfForm, type Answers } from '@kvalreg/engine';
import type { Cell } from '@kvalreg/expression';
import type { CanonicalNames } from '../export/canonical-names.js';
import { fhirLimits } from '../resource/limits.js';
import { isNestedDeeper } from '../resource/nesting.js';
import {
  personSystem,
  responseSchema,
  type QuestionnaireResponse,
  type ResponseItem,
} from './questionnaire-response.js';
import { valueIn } from './value-in.js';
import { canonicalOfForm, type FormPlace } from './write-response.js';

/** Something wrong with a response, at a FHIRPath expression that leads there. */
export interface ResponseProblem {
  readonly code: 'structure' | 'not-found' | 'value' | 'invalid';
  readonly expression: string;
  readonly message: string;
}
export type ReadResponse =
  | {
      readonly status: 'in-progress' | 'completed';
      /** Version of the questionnaire that was answered; undefined where it is not stated. */
      readonly version: string | undefined;
      readonly answers: Answers;
      /** Scores that came with the answers, to be compared with those that follow from them. */
      readonly scores: Readonly<Record<string, number>>;
      /** Calendar day on which it was filled in. */
      readonly filledOn: string | undefined;
      readonly language: string | undefined;
      /** Where each answer stands: key of the field → FHIRPath expression. */
      readonly placeOf: (key: string) => string;
    }
  | { readonly problems: readonly ResponseProblem[] };

const root = 'QuestionnaireResponse';

/**
 * The answers in a QuestionnaireResponse to a form: unknown items, wrong types, another questionnaire and another person
 * are problems; whether the answers are possible is for the form to judge.
 */
export function readResponse(
  json: unknown,
  form: Form,
  place: FormPlace,
  personId: string | undefined,
): ReadResponse {
  if (isNestedDeeper(json, fhirLimits.nesting))
    return refused(
      'structure',
      root,
      `Values stand more than ${String(fhirLimits.nesting)} deep within each other.`,
    );
  const read = responseSchema.safeParse(json);
  if (!read.success) {
    return {
      problems: read.error.issues.slice(0, fhirLimits.problems).map(({ path, message }) => ({
        code: 'structure',
        expression: pathOf(path),
        message: `${message}.`,
      })),
    };
  }
  const response = read.data;
  const canonical = canonicalOfForm(place, form.version);
  const problems: ResponseProblem[] = [...aboutWhole(response, canonical, personId)];
  const answers: Record<string, Cell> = {};
  const scores: Record<string, number> = {};
  const places = new Map<string, string>();
  const reader = readerOf(form, canonical, { answers, scores, places, problems });
  reader(response.item ?? [], root);
  if (problems.length > 0) return { problems: problems.slice(0, fhirLimits.problems) };
  const { status, authored, language, questionnaire } = response;
  return {
    status: status === 'in-progress' ? 'in-progress' : 'completed',
    version: questionnaire?.split('|')[1],
    answers,
    scores,
    filledOn: authored?.slice(0, 10),
    language,
    placeOf: (key) => places.get(key) ?? root,
  };
}

function aboutWhole(
  { questionnaire, status, subject }: QuestionnaireResponse,
  { url, version }: CanonicalNames,
  personId: string | undefined,
): readonly ResponseProblem[] {
  const found: ResponseProblem[] = [];
  const problem = (code: ResponseProblem['code'], at: string, message: string): void => {
    found.push({ code, expression: `${root}.${at}`, message });
  };
  if (status !== 'in-progress' && status !== 'completed' && status !== 'amended')
    problem(
      'value',
      'status',
      `A response with the status ${status} cannot be taken in: use completed or in-progress.`,
    );
  const [named, ofVersion] = (questionnaire ?? '').split('|');
  if (named !== url)
    problem('value', 'questionnaire', `It answers another questionnaire: this is ${url}|${version}.`);
  else if (ofVersion !== undefined && ofVersion !== version)
    problem(
      'value',
      'questionnaire',
      `It answers version ${ofVersion.slice(0, 60)}: the present one is ${version}. Fetch it, and answer it.`,
    );
  const identifier = subject?.identifier;
  // The value is not repeated: it may be somebody's identity number.
  if (
    identifier &&
    (identifier.system !== personSystem || (personId !== undefined && identifier.value !== personId))
  )
    problem(
      'value',
      'subject.identifier',
      `It names another person, or in another way than by the id of the register (${personSystem}).`,
    );
  return found;
}

interface Found {
  readonly answers: Record<string, Cell>;
  readonly scores: Record<string, number>;
  readonly places: Map<string, string>;
  readonly problems: ResponseProblem[];
}

function readerOf(
  form: Form,
  canonical: CanonicalNames,
  found: Found,
): (items: readonly ResponseItem[], at: string) => void {
  const questions = new Map<string, Item>();
  for (const { key, path, item, repeat } of fieldsOfForm(form))
    questions.set(repeat ? `${repeat.name}.${path[2] ?? ''}` : key, item);
  const groups = new Set<string>([
    ...form.pages.flatMap(({ id, sections = [] }) => [
      `page-${id}`,
      ...sections.map((section) => `section-${id}-${section.id}`),
    ]),
    ...Object.keys(form.instruments),
  ]);
  const scoreKeys = new Set(
    Object.entries(form.instruments).flatMap(([name, { scores }]) =>
      Object.keys(scores).map((score) => `${name}.${score}`),
    ),
  );
  const rows = new Map<string, number>();
  const problem = (code: ResponseProblem['code'], expression: string, message: string): void => {
    found.problems.push({ code, expression, message });
  };
  const walk = (items: readonly ResponseItem[], at: string, row: string | undefined): void => {
    items.forEach((one, index) => {
      const place = `${at}.item[${String(index)}]`;
      const { linkId } = one;
      const repeat = form.repeats && Object.hasOwn(form.repeats, linkId) ? form.repeats[linkId] : undefined;
      const item = questions.get(linkId);
      if (item) question(one, item, place, row);
      else if (repeat) {
        const number = (rows.get(linkId) ?? 0) + 1;
        rows.set(linkId, number);
        if (number > repeat.max)
          problem(
            'structure',
            place,
            `There are more rows of "${linkId}" than the ${String(repeat.max)} that there can be.`,
          );
        else walk(one.item ?? [], place, `${linkId}.${String(number)}`);
        return;
      } else if (scoreKeys.has(linkId)) {
        const score = one.answer?.[0]?.valueDecimal ?? one.answer?.[0]?.valueInteger;
        if (score !== undefined) {
          found.scores[linkId] = score;
          found.places.set(linkId, place);
        } else if ((one.answer ?? []).length > 0)
          problem('value', `${place}.answer[0]`, 'A score needs valueDecimal.');
      } else if (!groups.has(linkId) && !isText(linkId)) {
        problem('not-found', `${place}.linkId`, `The questionnaire has no item "${linkId.slice(0, 100)}".`);
        return;
      }
      walk(one.item ?? [], place, row);
      (one.answer ?? []).forEach((answer, number) => {
        if (answer.item) walk(answer.item, `${place}.answer[${String(number)}]`, row);
      });
    });
  };
  const question = (one: ResponseItem, item: Item, place: string, row: string | undefined): void => {
    const { linkId } = one;
    const [name = '', inner = ''] = linkId.split('.');
    const isRepeated = form.repeats !== undefined && Object.hasOwn(form.repeats, name);
    if (isRepeated && !row?.startsWith(`${name}.`)) {
      problem('structure', place, `"${linkId}" stands outside of "${name}", which it belongs to.`);
      return;
    }
    const key = isRepeated ? `${row ?? ''}.${inner}` : linkId;
    if (Object.hasOwn(found.answers, key)) {
      problem('structure', place, `"${linkId}" is there more than once.`);
      return;
    }
    const read = valueIn(linkId, item, one.answer ?? [], canonical);
    found.places.set(key, place);
    if ('problem' in read) problem('value', `${place}.answer`, `"${linkId}": ${read.problem}`);
    else found.answers[key] = read.value;
  };
  const isText = (linkId: string): boolean => /-(?:help|lower|upper|intro)$/.test(linkId);
  return (items, at) => {
    walk(items, at, undefined);
  };
}

function refused(code: ResponseProblem['code'], expression: string, message: string): ReadResponse {
  return { problems: [{ code, expression, message }] };
}

/** `QuestionnaireResponse.item[0].answer[1].valueInteger` */
function pathOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (text, part) => `${text}${typeof part === 'number' ? `[${String(part)}]` : `.${String(part)}`}`,
    root,
  );
}
