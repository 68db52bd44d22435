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
