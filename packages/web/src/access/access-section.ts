import type { AccessForm, AccessSection, AccessView } from '@kvalreg/rendering';

/** A part of a page around log-in and rights; what is not given is not there. */
export function section(parts: Partial<AccessSection>): AccessSection {
  return { heading: null, paragraphs: [], facts: [], qr: null, codes: [], table: null, form: null, ...parts };
}

export function accessForm(parts: Partial<AccessForm> & Pick<AccessForm, 'action' | 'submit'>): AccessForm {
  return { fields: [], selects: [], hidden: [], secondary: false, ...parts };
}

export function accessView(parts: Partial<AccessView> & Pick<AccessView, 'heading'>): AccessView {
  return { lead: [], problems: null, sections: [], links: [], ...parts };
}
