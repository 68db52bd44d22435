import type { TrustedSvg } from '../renderer/trusted-svg.js';
import type { FieldView, ProblemSummary } from './form/field-view.js';

/** Pages around log-in and rights: headings with facts, tables and short forms. */
export interface AccessView {
  readonly heading: string;
  readonly lead: readonly string[];
  readonly problems: ProblemSummary | null;
  readonly sections: readonly AccessSection[];
  readonly links: readonly { readonly href: string; readonly label: string }[];
}

export interface AccessSection {
  readonly heading: string | null;
  readonly paragraphs: readonly string[];
  readonly facts: readonly { readonly term: string; readonly value: string }[];
  readonly qr: TrustedSvg | null;
  /** To be written down: shown this once. */
  readonly codes: readonly string[];
  readonly table: AccessTable | null;
  readonly form: AccessForm | null;
}

export interface AccessTable {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly title: string;
    readonly cells: readonly { readonly label: string; readonly text: string }[];
    readonly action: AccessAction | null;
  }[];
  /** Said in its place when there is no row. */
  readonly empty: string;
}

/** A button that posts. */
export interface AccessAction {
  readonly action: string;
  readonly label: string;
  readonly fullLabel: string;
}

export interface AccessForm {
  readonly action: string;
  readonly fields: readonly FieldView[];
  readonly selects: readonly {
    readonly id: string;
    readonly name: string;
    readonly label: string;
    readonly options: readonly {
      readonly value: string;
      readonly label: string;
      readonly selected: boolean;
    }[];
  }[];
  readonly hidden: readonly { readonly name: string; readonly value: string }[];
  readonly submit: string;
  readonly secondary: boolean;
}
