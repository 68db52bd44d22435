/** Its own few rules: the log-in belongs to another house, and must look like one that is not real. */
export const stylesheet = `
:root { color-scheme: light; font: 1.125rem/1.5 Inter, system-ui, sans-serif; color: #1b2733; background: #f4f6f8; }
body { margin: 0; }
header { background: #ffd84d; color: #1b2733; padding: 0.5rem 1rem; }
header p { margin: 0 auto; max-width: 44rem; }
header strong { letter-spacing: 0.1em; margin-inline-end: 0.5rem; }
main { max-width: 44rem; margin: 0 auto; padding: 1rem; }
h1 { font-size: 1.75rem; line-height: 1.25; }
ul { list-style: none; padding: 0; display: grid; gap: 0.75rem; }
button { font: inherit; text-align: start; width: 100%; min-height: 44px; padding: 0.75rem 1rem; cursor: pointer;
  background: #fff; color: inherit; border: 1px solid #5c6b7a; border-radius: 6px; }
button:hover { background: #e8f0f8; }
button small { display: block; color: #44525f; }
button.cancel { width: auto; }
a { color: #0b4a8f; }
:focus-visible { outline: 3px solid #0b4a8f; outline-offset: 2px; }
`;
