/** What came of asking for a page: the page, a page elsewhere that must be gone to, or nothing that can be shown. */
export type Fetched =
  | { readonly kind: 'page'; readonly page: Document; readonly href: string }
  | { readonly kind: 'elsewhere'; readonly href: string }
  | { readonly kind: 'failed' };

/**
 * A page as somebody who follows the link gets it; also one that says what is wrong with what was asked for.
 *
 * @param asked further headers
 */
export async function fetchPage(
  href: string,
  signal: AbortSignal,
  asked: Readonly<Record<string, string>> = {},
): Promise<Fetched> {
  const headers = { accept: 'text/html', ...asked };
  const response = await fetch(href, { headers, signal }).catch(() => null);
  if (!response) return { kind: 'failed' };
  const isHtml = response.headers.get('content-type')?.startsWith('text/html') === true;
  // Whoever has been logged out meanwhile is led to where one logs in.
  if (response.redirected && isHtml && !samePath(response.url, href)) return { kind: 'elsewhere', href };
  if (!isHtml || response.status >= 500) return { kind: 'failed' };
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  return { kind: 'page', page, href: response.url === '' ? href : response.url };
}

function samePath(first: string, second: string): boolean {
  return new URL(first, location.href).pathname === new URL(second, location.href).pathname;
}
