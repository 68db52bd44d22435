import { textIn, type Form, type Language } from '@kvalreg/declaration';
import { fieldOf, type Problem } from '@kvalreg/engine';

const words: Readonly<Record<Language, string>> = {
  sv: '{label}: inget svar. Är frågan obesvarad på papperet?',
  nb: '{label}: ikke noe svar. Er spørsmålet ubesvart på papiret?',
  en: '{label}: no answer. Is the question unanswered on the paper?',
};

/** What is missing in answers from paper, as questions to whoever types them in instead of as mistakes. */
export function askedAboutGaps(
  form: Form,
  problems: readonly Problem[],
  language: Language,
): readonly Problem[] {
  return problems.map((problem) => {
    if (problem.code !== 'required' || problem.field === null) return problem;
    const label = textIn(fieldOf(form, problem.field)?.item.label ?? {}, language);
    return { ...problem, severity: 'warning', message: words[language].replace('{label}', () => label) };
  });
}
