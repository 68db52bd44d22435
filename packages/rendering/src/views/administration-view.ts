import type { Language } from '@kvalreg/declaration';
import type { PagingView } from './filter-view.js';

/** What is installed and who may work as what; nothing about patients. */
export interface AdministrationView {
  readonly registers: readonly {
    readonly title: string;
    /** Of the register's texts, where it has none in the reader's. */
    readonly contentLanguage: Language | null;
    readonly facts: readonly { readonly term: string; readonly value: string }[];
    readonly unitsCaption: string;
    readonly units: readonly { readonly name: string; readonly id: string; readonly region: string | null }[];
  }[];
  readonly accountsCaption: string;
  readonly accounts: readonly {
    readonly name: string;
    readonly href: string;
    readonly email: string | null;
    readonly isProgram: boolean;
    readonly assignments: readonly string[];
  }[];
  readonly paging: PagingView | null;
  readonly rightsHref: string;
  readonly apiHref: string;
}
