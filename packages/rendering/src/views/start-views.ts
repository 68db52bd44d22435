import type { Language } from '@kvalreg/declaration';

export interface RegisterCard {
  readonly id: string;
  /** Of the register's texts, where it has none in the reader's. */
  readonly contentLanguage: Language | null;
  readonly title: string;
  readonly shortTitle: string;
  readonly description: string;
  readonly holder: string;
  /** Null when the register publishes nothing. */
  readonly publicHref: string | null;
  /** Whom one can be in the register; empty where this is no demo. */
  readonly users: readonly DemoUserView[];
  readonly usersLabel: string;
}
export interface DemoUserView {
  readonly name: string;
  readonly role: string;
  readonly place: string;
  readonly sees: string;
  readonly href: string;
}
export interface StartView {
  readonly registers: readonly RegisterCard[];
  readonly loginHref: string;
  /** Those who belong to no register. */
  readonly demo: {
    readonly users: readonly DemoUserView[];
    readonly link: { readonly href: string; readonly code: string } | null;
  } | null;
}

export interface LoginView {
  readonly staffHref: string | null;
  readonly patientHref: string | null;
  /** Where administrators of the installation itself log in; null where there are none. */
  readonly localHref: string | null;
  readonly demoUsers: readonly DemoUserView[];
  readonly message: string | null;
}

export interface AssignmentView {
  readonly choices: readonly {
    readonly id: string;
    readonly role: string;
    readonly place: string;
    readonly register: string;
    readonly current: boolean;
    readonly label: string;
  }[];
  readonly action: string;
  readonly returnTo: string;
}

/** A page with a heading and plain paragraphs: what there is to know, and where to go. */
export interface NoticeView {
  readonly heading: string;
  readonly tone: 'info' | 'success' | 'warning' | 'danger';
  readonly paragraphs: readonly string[];
  readonly facts: readonly { readonly term: string; readonly value: string }[];
  readonly actions: readonly { readonly href: string; readonly label: string; readonly primary: boolean }[];
}
