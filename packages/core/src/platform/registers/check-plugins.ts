import { lintRegister, type RegisterPlugin } from '@kvalreg/declaration';
import { InvalidDeclarationError } from '../errors/domain-error.js';

/** Refuses registers that cannot be run; the error lists every problem of every one of them. */
export function checkPlugins(plugins: readonly RegisterPlugin[]): void {
  const ids = plugins.map(({ register }) => register.id);
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
  const lines = [
    ...twice.map((id) => `${id}: two registers have this id`),
    ...plugins.flatMap(({ register }) =>
      lintRegister(register).map(({ path, message }) => `${register.id}: ${path}: ${message}`),
    ),
  ];
  if (lines.length === 0) return;
  throw new InvalidDeclarationError(
    'invalid-declaration',
    `The declaration has ${lines.length === 1 ? 'a problem' : `${String(lines.length)} problems`}:\n${lines.map((line) => `  - ${line}`).join('\n')}`,
    { errors: lines },
  );
}
