import type { Form, Language } from '@kvalreg/declaration';
import { fieldsOfForm, parseInput, type Answers, type FormField, type Problem } from '@kvalreg/engine';
import { codeFieldNames } from '@kvalreg/rendering';
import { asBody, listOf, textOf, valuesOf, type Body } from '../platform/pages/body.js';

export interface PostedPage {
  /** Answers that could be read; what was not sent is unanswered. */
  readonly answers: Answers;
  /** What was typed where it could not be read. */
  readonly raw: Readonly<Record<string, string | readonly string[]>>;
  readonly problems: readonly Problem[];
}

/**
 * What a form page sent. The return key sends it by the nameless button that stands before all others on the page, those
 * for the language among them; what it means is the page's to say.
 */
export function sentPage(value: unknown): Body {
  const body = asBody(value);
  return textOf(body, 'go') === '' ? { ...body, go: textOf(body, 'enter') } : body;
}

/** The groups (items and instruments) of a page. */
export function fieldsOfPage(form: Form, groups: readonly string[]): readonly FormField[] {
  return fieldsOfForm(form).filter(({ group }) => groups.includes(group));
}

/** Reads the answers of one page from what a browser sent. */
export function readPosted(fields: readonly FormField[], body: Body, language: Language): PostedPage {
  const answers: Record<string, Answers[string]> = {};
  const raw: Record<string, string | readonly string[]> = {};
  const problems: Problem[] = [];
  for (const field of fields) {
    // Follows from the answers and is never sent.
    if (field.item.kind === 'calculated') continue;
    if (isHeldBack(field, body)) continue;
    const sent = withPicked(field, valuesOf(body, field.key), body);
    const parsed = parseInput(field, sent, language);
    if (parsed.problem) {
      problems.push(parsed.problem);
      raw[field.key] = sent ?? '';
      // What is stored under this number may be the answer of another row, which has been taken away since.
      if (field.repeat) answers[field.key] = null;
    } else answers[field.key] = parsed.value;
  }
  return { answers, raw, problems };
}

/**
 * The script does not send questions that it has hidden: what was answered there stays in the draft, in case they are
 * asked again, and is cleared when the form is submitted. A question on the screen from which nothing came is unanswered.
 */
function isHeldBack({ key, group }: FormField, body: Body): boolean {
  return !Object.hasOwn(body, key) && Object.hasOwn(body, 'shown') && !listOf(body, 'shown').includes(group);
}

/** Codes that were ticked among the hits of a search come beside what was typed; where there can be one only, instead of it. */
function withPicked(
  { key, item }: FormField,
  sent: ReturnType<typeof valuesOf>,
  body: Body,
): ReturnType<typeof valuesOf> {
  const picked = item.kind === 'codes' ? listOf(body, codeFieldNames.pick(key)) : [];
  if (picked.length === 0) return sent;
  const typed = sent === undefined ? [] : typeof sent === 'string' ? [sent] : sent;
  return item.kind === 'codes' && item.max === 1 ? picked : [...typed, ...picked];
}
