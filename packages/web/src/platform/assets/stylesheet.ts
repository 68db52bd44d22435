import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** The parts of the design system that the pages use; the whole of it would be twice as much to load. */
const parts = [
  'alert',
  'button',
  'card',
  'data-size-workaround',
  'details',
  'error-summary',
  'field',
  'fieldset',
  'heading',
  'input',
  'label',
  'link',
  'list',
  'skip-link',
  'table',
  'tag',
  'validation-message',
] as const;

/** The design system with its theme, and our own layout after it. Layers let our rules win, however specific theirs are. */
export function stylesheet(ownRules: string): string {
  const read = (name: string) =>
    readFileSync(require.resolve(name), 'utf8').replace(/^@charset "[^"]*";/u, '');
  const part = (name: string) => read(`@digdir/designsystemet-css/${name}.css`);
  return [
    '@layer ds.theme, ds.base, ds.components;',
    withoutUnused(read('@digdir/designsystemet-theme')),
    `@layer ds.base{${part('base')}}`,
    ...parts.map((name) => `@layer ds.components{${part(name)}}`),
    ownRules,
  ].join('\n');
}

/** Comments and blanks of the theme are a third of it. */
function withoutUnused(css: string): string {
  return css
    .replace(/\/\*[\s\S]*?\*\//gu, '')
    .replace(/\s*\n\s*/gu, '')
    .replace(/\s*([{};,])\s*/gu, '$1');
}
