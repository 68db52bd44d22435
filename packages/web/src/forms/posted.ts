import type { Form, Language } from '@kvalreg/declaration';
import { fieldsOfForm, parseInput, type Answers, type FormField, type Problem } from '@kvalreg/engine';
import { valuesOf, type Body } from '../platform/pages/body.js';

export interface PostedPage {
  /** Answers that could be read; what was not sent is unanswered. */
  readonly answers: Answers;
  /** What was typed where it could not be read. */
  readonly raw: Readonly<Record<string, string | readonly string[]>>;
  readonly problems: readonly Problem[];
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
    const sent = valuesOf(body, field.key);
    const parsed = parseInput(field, sent, language);
    if (parsed.problem) {
      problems.push(parsed.problem);
      raw[field.key] = sent ?? '';
    } else answers[field.key] = parsed.value;
  }
  return { answers, raw, problems };
}
