import type { Language } from '@kvalreg/declaration';

export interface NavigationLink {
  readonly href: string;
  readonly label: string;
  readonly current: boolean;
}

/** Links behind one word. */
export interface NavigationGroup {
  readonly label: string;
  readonly links: readonly NavigationLink[];
  /** Of the present page, where it is one of these. */
  readonly current: string | null;
}
/** The main menu: what one works with every day, and the rest behind words. */
export interface NavigationView {
  readonly links: readonly NavigationLink[];
  readonly groups: readonly NavigationGroup[];
}

/** Who is logged in, as the header shows it. */
export interface SessionView {
  readonly name: string;
  /** Role and place of the assignment that is worked under; null before one is chosen, and for patients. */
  readonly role: string | null;
  readonly place: string | null;
  readonly maySwitch: boolean;
  /** After so many seconds without a request it ends by itself. */
  readonly endsInSeconds: number;
}

export interface LanguageChoice {
  readonly code: Language;
  readonly label: string;
  readonly current: boolean;
  readonly href: string;
}

/** What stands around the content of a page. */
export interface PageFrame {
  readonly language: Language;
  readonly title: string;
  /** Whom the page is for: patients get a quiet page without menus. */
  readonly audience: 'patient' | 'staff' | 'public';
  /** Short title of the register that the page belongs to. */
  readonly registerTitle: string | null;
  readonly styles: readonly string[];
  readonly scripts: readonly string[];
  readonly icon: string;
  /** Null where there is no menu. */
  readonly navigation: NavigationView | null;
  readonly session: SessionView | null;
  readonly showLogIn: boolean;
  readonly languages: readonly LanguageChoice[];
  /** Id of the form whose answers a change of language has to keep; null where links will do. */
  readonly languageForm: string | null;
  readonly csrfToken: string;
  readonly demo: boolean;
  /** One sentence about what was just done. */
  readonly notice: string | null;
}
