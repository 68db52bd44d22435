import type { EventWords } from '../figure-source.js';
import type { Text } from '../text.js';
import type { Lint, Path } from './declaration-problem.js';

/** A text has words in every language of the register. */
export function lintText(text: Text, path: Path, { languages, report }: Lint): void {
  const missing = languages.filter(
    (language) => !(text as Readonly<Record<string, string>>)[language]?.trim(),
  );
  if (missing.length > 0) {
    report(
      path,
      'missing-text',
      `The text is missing in ${missing.join(', ')}: write it in every language of the register.`,
    );
  }
}

export function lintOptionalText(text: Text | undefined, path: Path, lint: Lint): void {
  if (text) lintText(text, path, lint);
}

/** How people speak of what a case begins with. */
export function lintEvent(event: EventWords | undefined, path: Path, lint: Lint): void {
  if (!event) return;
  for (const word of ['title', 'date', 'year'] as const)
    lintText(event[word], [...path, 'event', word], lint);
}
