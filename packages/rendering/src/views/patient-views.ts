/** The first page behind a personal link. */
export interface AnswerIntroView {
  readonly formTitle: string;
  readonly registerTitle: string;
  readonly about: readonly { readonly term: string; readonly value: string }[];
  readonly intro: string | null;
  readonly pagesSentence: string;
  readonly answerBefore: string | null;
  readonly linkUntil: string | null;
  readonly started: boolean;
  readonly participation: readonly string[];
  readonly startHref: string;
}

export interface CodeView {
  readonly action: string;
  readonly value: string;
  readonly error: string | null;
}

export interface MyItemView {
  readonly form: string;
  readonly context: string;
  readonly when: string | null;
  readonly href: string | null;
  readonly actionLabel: string;
}
export interface MyView {
  readonly name: string | null;
  readonly known: boolean;
  readonly toAnswer: readonly MyItemView[];
  readonly later: readonly MyItemView[];
  readonly answered: readonly MyItemView[];
}
