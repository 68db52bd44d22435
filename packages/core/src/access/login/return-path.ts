/**
 * Where to go after the log-in: a path of this site or the start page. Anything that a browser could read as
 * another site is refused, since a link with it could lead people away right after they logged in.
 */
export function returnPath(text: unknown): string {
  if (typeof text !== 'string' || !/^\/(?![/\\])[\x21-\x7e]*$/.test(text) || text.includes('\\')) return '/';
  const here = 'https://here.invalid';
  const url = URL.canParse(text, here) ? new URL(text, here) : null;
  return url?.origin === here && !url.pathname.startsWith('//') ? url.pathname + url.search : '/';
}
