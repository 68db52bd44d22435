import { textIn, type Language } from '@kvalreg/declaration';
import type { Entry } from './entry.js';
import { sectionOf } from './sources.js';

/** The heading above a field: that of its section, of its instrument, or of a page after the first. */
export function headingOf(entry: Entry, entries: readonly Entry[], language: Language): string {
  const { form, formKey, path, group, page } = entry;
  const own = entries.filter((each) => each.formKey === formKey);
  const isFirst = (of: (each: Entry) => boolean) => own.find(of) === entry;
  const section = sectionOf(form, group);
  if (section?.title && section.fields[0] === group && isFirst((each) => each.group === group))
    return textIn(section.title, language);
  const instrument = form.instruments[group];
  if (instrument && path.length > 1 && isFirst((each) => each.group === group))
    return textIn(instrument.title, language);
  const repeat = form.repeats?.[group];
  if (repeat && isFirst((each) => each.group === group)) return textIn(repeat.title, language);
  const at = form.pages.findIndex(({ id }) => id === page);
  const title = form.pages[at]?.title;
  return title && at > 0 && !entry.from && isFirst((each) => each.page === page)
    ? textIn(title, language)
    : '';
}
