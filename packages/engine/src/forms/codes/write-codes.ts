import type { Form } from '@kvalreg/declaration';
import type { Cell } from '@kvalreg/expression';
import type { Answers } from '../answers.js';
import { fieldsOfForm } from '../fields-of-form.js';
import { writtenCode } from './code-system.js';

/** The answers with the codes of classifications written in one way, as they are stored. */
export function writeCodes(form: Form, answers: Answers): Answers {
  const written = fieldsOfForm(form).flatMap(({ key, item }): readonly [string, Cell][] => {
    const value = answers[key];
    return item.kind === 'codes' && Array.isArray(value)
      ? [[key, value.map((code: string) => writtenCode(item.system, code))]]
      : [];
  });
  return written.length === 0 ? answers : { ...answers, ...Object.fromEntries(written) };
}
