import type { FieldView, ProblemSummary } from './form/field-view.js';
import type { AnswerSection } from './form/form-views.js';
import type { FilterView } from './filter-view.js';

export interface LinkView {
  readonly href: string;
  readonly label: string;
}

interface Fact {
  readonly term: string;
  readonly value: string;
}

/** A part of something to be read, on a page or on paper. Exactly one of the contents is there. */
export interface ReadingBlock {
  readonly heading?: string;
  /** Below the heading before it. */
  readonly subheading?: string;
  readonly text?: string;
  readonly facts?: readonly Fact[];
  readonly answers?: {
    readonly summary: string;
    readonly notes: readonly string[];
    readonly sections: readonly Pick<AnswerSection, 'title' | 'groups'>[];
  };
  readonly table?: {
    readonly caption: string;
    readonly columns: readonly string[];
    readonly rows: readonly (readonly string[])[];
  };
}

export interface MyDataView {
  readonly registers: readonly {
    readonly title: string;
    readonly standing: string;
    readonly standingHref: string;
    readonly href: string;
    readonly logHref: string;
  }[];
  readonly downloads: readonly LinkView[];
}

export interface MyRegisterView {
  readonly backHref: string;
  readonly blocks: readonly ReadingBlock[];
  readonly standingHref: string;
  readonly logHref: string;
  readonly downloads: readonly LinkView[];
  readonly errors: ProblemSummary | null;
  readonly ask: { readonly action: string; readonly field: FieldView };
  readonly requests: readonly {
    readonly wish: string;
    readonly asked: string;
    readonly state: string;
    readonly answer: string | null;
  }[];
}

export interface MyLogView {
  readonly backHref: string;
  readonly lead: string;
  readonly caption: string;
  readonly rows: readonly {
    readonly when: string;
    readonly who: string;
    readonly unit: string;
    readonly what: string;
  }[];
  readonly nextHref: string | null;
  readonly downloads: readonly LinkView[];
}

export interface PersonRightsView {
  readonly backHref: string;
  readonly backLabel: string;
  readonly facts: readonly Fact[];
  readonly downloads: readonly LinkView[];
}

export interface CorrectionsView {
  readonly errors: ProblemSummary | null;
  readonly open: readonly {
    readonly patient: string;
    readonly identifier: string;
    readonly href: string;
    readonly asked: string;
    readonly waiting: string;
    readonly wish: string;
    readonly action: string;
    readonly fields: readonly FieldView[];
    readonly sendLabel: string;
  }[];
  readonly answered: readonly {
    readonly patient: string;
    readonly wish: string;
    readonly state: string;
    readonly answer: string;
  }[];
}

export interface LookLogView {
  readonly action: string;
  /** Which protected identities were shown, and why. */
  readonly glassHref: string;
  readonly dates: readonly FieldView[];
  readonly filters: readonly FilterView[];
  readonly clearHref: string | null;
  readonly errors: ProblemSummary | null;
  readonly readersCaption: string;
  readonly readers: readonly {
    readonly name: string;
    readonly unit: string;
    readonly href: string;
    readonly events: number;
    readonly persons: number;
    /** Of those of whoever read about most. */
    readonly share: number;
    readonly isMany: boolean;
    readonly protectedPersons: string | null;
  }[];
  readonly caption: string;
  readonly rows: readonly {
    readonly when: string;
    readonly who: string;
    readonly unit: string;
    readonly what: string;
    readonly person: string | null;
    readonly personHref: string | null;
    readonly isProtected: boolean;
  }[];
  readonly nextHref: string | null;
}
