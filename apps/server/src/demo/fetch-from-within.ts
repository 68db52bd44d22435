/**
 * Reaches the server from itself, at the port it listens at: its public address may be known to browsers
 * only, as in a cloud workspace. The provider is told the address that was meant.
 */
export function fetchFromWithin(baseUrl: string, port: number): typeof fetch {
  const { host, protocol } = new URL(baseUrl);
  return (input, init) => {
    const meant = new URL(input instanceof Request ? input.url : input);
    const within = new URL(meant.pathname + meant.search, `http://127.0.0.1:${String(port)}`);
    const headers = new Headers(init?.headers);
    headers.set('x-forwarded-host', host);
    headers.set('x-forwarded-proto', protocol.replace(':', ''));
    return fetch(within, { ...init, headers });
  };
}
