import type { StaleScores } from '@kvalreg/core';
import { textIn, type Language, type Register } from '@kvalreg/declaration';
import { contentLanguage, formatCount, message } from '@kvalreg/rendering';

/** How many answers have scores of an earlier version, and what computes them anew. */
export function staleNotice(
  { pathway, form: name, formVersion, answers, instruments }: StaleScores,
  register: Register,
  language: Language,
): string {
  const content = contentLanguage(register, language);
  const form = register.pathways[pathway]?.forms[name];
  const [first] = instruments;
  const others = instruments
    .slice(1)
    .map(({ instrument, version }) => `${textIn(instrument.title, content)} ${version}`);
  return message(language, 'followUps.staleScores', {
    n: formatCount(answers, language),
    form: form ? textIn(form.title, content) : name,
    version: first?.version ?? formVersion,
    instrument: first
      ? [textIn(first.instrument.title, content), ...others].join(', ')
      : message(language, 'followUps.staleForm'),
    register: register.id,
    name,
  });
}
