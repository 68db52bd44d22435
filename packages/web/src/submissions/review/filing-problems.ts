import type { Filing } from '@kvalreg/core';
import type { Language } from '@kvalreg/declaration';
import { blockingProblems, type FilingProblem } from '@kvalreg/engine';
import { fieldId, message, type FilingView } from '@kvalreg/rendering';

type Parts = Pick<FilingView, 'problems' | 'questions' | 'passed'>;

/** What is left to attend to, with a link to the figure, and what was answered by a comment. */
export function filingProblems(
  { problems, comments, shows }: Pick<Filing, 'problems' | 'comments' | 'shows'>,
  hrefOf: ((measure: string) => string) | null,
  language: Language,
): Parts {
  if (shows === 'nothing') return { problems: null, questions: null, passed: false };
  const blocking = blockingProblems(problems, comments);
  const answered = problems.filter((problem) => !blocking.includes(problem));
  return {
    problems:
      blocking.length === 0
        ? null
        : {
            title: message(language, 'filing.problems'),
            items: grouped(blocking).map((problem) => linkOf(problem, hrefOf)),
          },
    questions:
      answered.length === 0
        ? null
        : {
            title: message(language, 'filing.questions'),
            items: answered.map((problem) => ({ href: null, message: problem.message })),
          },
    passed: blocking.length === 0,
  };
}

/** Figures that are not there yet are told of by the list of measures; one line each would bury the rest. */
function grouped(problems: readonly FilingProblem[]): readonly FilingProblem[] {
  const missing = new Set<string>();
  return problems.filter(({ rule, measure }) => {
    if (rule !== 'required') return true;
    const isFirst = !missing.has(measure ?? '');
    missing.add(measure ?? '');
    return isFirst;
  });
}

function linkOf(
  { measure, fields, message: text }: FilingProblem,
  hrefOf: ((measure: string) => string) | null,
) {
  const [field] = fields;
  const isOwn = measure !== null && field !== undefined && field.startsWith(`${measure}.`);
  const href = hrefOf && measure !== null ? `${hrefOf(measure)}${isOwn ? `#${fieldId(field)}` : ''}` : null;
  return { href, message: text };
}
