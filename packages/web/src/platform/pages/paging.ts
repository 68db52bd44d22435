import { formatCount, message, type PagingView } from '@kvalreg/rendering';
import type { Language } from '@kvalreg/declaration';

interface Listed {
  readonly total: number;
  readonly page: number;
  readonly pageSize: number;
}

/** Links to the pages before and after; null when everything is on one page. */
export function pagingView(
  { total, page, pageSize }: Listed,
  hrefOf: (page: number) => string,
  language: Language,
): PagingView | null {
  if (total <= pageSize && page === 1) return null;
  const from = (page - 1) * pageSize + 1;
  const to = Math.min(page * pageSize, total);
  return {
    summary: message(language, 'chrome.rowsOf', {
      from: formatCount(Math.min(from, total), language),
      to: formatCount(to, language),
      total: formatCount(total, language),
    }),
    previousHref: page > 1 ? hrefOf(page - 1) : null,
    nextHref: to < total ? hrefOf(page + 1) : null,
  };
}

/** The page to lead to instead of one that lies beyond the last; null when the page is there. */
export function lastPageInstead({ total, page, pageSize }: Listed): number | null {
  const last = Math.max(1, Math.ceil(total / pageSize));
  return page > last ? last : null;
}

/** The number of the page in an address. */
export function pageIn(query: Readonly<Record<string, unknown>>): number {
  const text = query['page'];
  return typeof text === 'string' && /^[1-9]\d{0,5}$/u.test(text) ? Number(text) : 1;
}

/** An address with some of its parameters changed; undefined takes one away. */
export function hrefWith(
  path: string,
  query: Readonly<Record<string, string | readonly string[] | undefined>>,
): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const one of value === undefined ? [] : typeof value === 'string' ? [value] : value)
      search.append(name, one);
  }
  return search.size === 0 ? path : `${path}?${search.toString()}`;
}
