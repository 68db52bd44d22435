import type { Feed, Form } from '@kvalreg/declaration';

const known = new WeakMap<Feed, Form>();

/** A feed's items as a form of one page: its cells are read and judged by the same rules as answers. */
export function formOfFeed(feed: Feed): Form {
  const found = known.get(feed);
  if (found) return found;
  const form: Form = {
    version: '',
    title: feed.title,
    respondent: 'staff',
    items: feed.items,
    instruments: {},
    pages: [{ id: 'row', title: feed.title, fields: Object.keys(feed.items) }],
    visibleIf: {},
    checks: [],
  };
  known.set(feed, form);
  return form;
}
