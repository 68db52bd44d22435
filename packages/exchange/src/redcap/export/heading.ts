import { textIn, type Language } from '@kvalreg/declaration';
import type { Entry } from './entry.js';
import { sectionOf } from './sources.js';

/** The heading above a field: that of its section, of its instrument, or of a page after the first. */
export function headingOf(entry: Entry, language: Language): string {
  const { form, path, group, page, first } = entry;
  const section = sectionOf(form, group);
  if (section?.title && section.fields[0] === group && first.group) return textIn(section.title, language);
  const instrument = form.instruments[group];
  if (instrument && path.length > 1 && first.group) return textIn(instrument.title, language);
  const repeat = form.repeats?.[group];
  if (repeat && first.group) return textIn(repeat.title, language);
  const at = form.pages.findIndex(({ id }) => id === page);
  const title = form.pages[at]?.title;
  return title && at > 0 && !entry.from && first.page ? textIn(title, language) : '';
}
