import { typeOfKnown, type Form } from '@kvalreg/declaration';
import type { Answers, KnownValues } from '@kvalreg/engine';
import { InvalidInputError } from '../../platform/errors/domain-error.js';
import type { FieldProblem } from '../../platform/errors/field-problem.js';
import { ofType } from './read-known.query.js';

/** What another system says is known; throws with everything that the form does not know, or not in that type. */
export function statedKnown({ known = {} }: Form, stated: Answers): KnownValues {
  const problems = Object.entries(stated).flatMap(([name, value]): FieldProblem[] => {
    const declared = Object.hasOwn(known, name) ? known[name] : undefined;
    const says = (code: string, message: string): FieldProblem[] => [
      { field: `known.${name}`, code, severity: 'error', message, params: {} },
    ];
    if (!declared) {
      const names = Object.keys(known).join(', ');
      return says(
        'unknown-field',
        `"${name}" is nothing that the form knows. It knows: ${names || 'nothing'}.`,
      );
    }
    const type = typeOfKnown(declared);
    return value === null || ofType(value, type) !== null
      ? []
      : says('wrong-type', `"${name}" is not of the type ${type}. Send a ${type}, or leave it out.`);
  });
  if (problems.length > 0)
    throw new InvalidInputError(
      'invalid-answers',
      'Some of what is said to be known cannot be. Correct it.',
      problems,
    );
  return stated;
}
