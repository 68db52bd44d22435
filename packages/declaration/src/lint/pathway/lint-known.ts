import type { Form } from '../../form.js';
import type { Pathway } from '../../pathway.js';
import type { Lint, Path } from '../declaration-problem.js';
import { unknownName } from '../lint-name.js';
import { formScope } from '../scope.js';

/** What a form knows of earlier occasions is asked there, in the type that is stated. */
export function lintKnown(pathway: Pathway, path: Path, lint: Lint): void {
  for (const [name, form] of Object.entries(pathway.forms)) {
    for (const [known, source] of Object.entries(form.known ?? {})) {
      if (source.from !== 'earlier') continue;
      const at = [...path, 'forms', name, 'known', known];
      const { occasion, key, type } = source;
      const declared = Object.hasOwn(pathway.occasions, occasion) ? pathway.occasions[occasion] : undefined;
      if (!declared) {
        lint.report(
          [...at, 'occasion'],
          'unknown-occasion',
          unknownName('occasion', occasion, Object.keys(pathway.occasions)),
        );
        continue;
      }
      const asked = Object.hasOwn(pathway.forms, declared.form) ? pathway.forms[declared.form] : undefined;
      if (asked) lintKey(asked, key, type, at, lint);
      if (source.of === 'episode' && isOnlyForm(pathway, name, occasion)) {
        const message = `"${known}" is read from "${occasion}", the only occasion on which this form is filled in: read it from an earlier one, or of the person.`;
        lint.report([...at, 'occasion'], 'known', message);
      }
    }
  }
}

function lintKey(asked: Form, key: string, type: string, path: Path, { report }: Lint): void {
  const scope = formScope({ ...asked, known: {} });
  const entry = scope.get(key);
  if (!entry) {
    report([...path, 'key'], 'unknown-field', unknownName('answer or score', key, scope.keys()));
  } else if (entry.type !== type) {
    report(
      [...path, 'type'],
      'known',
      `"${key}" is ${entry.type}, not ${type}: write type: '${entry.type}'.`,
    );
  }
}

function isOnlyForm({ occasions }: Pathway, form: string, occasion: string): boolean {
  const uses = Object.entries(occasions).filter(([, declared]) => declared.form === form);
  return uses.length === 1 && uses[0]?.[0] === occasion;
}
