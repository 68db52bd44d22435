import { actions, rights } from './rights.js';
import { roles } from './role.js';

const intro = `# What each role may do

Made from \`packages/core/src/access/rights/rights.ts\` by \`npm run rights\`; a test compares the two. A route of the
program names one action and refuses all roles without it; a test walks every route with every role.

Which rows a role reaches is the other half: clinic staff and clinic leaders those of their own clinic, the register
office, the register holder and authorities those of their register (authorities as aggregates only), a patient the own
ones, an administrator none that are about patients. Services and row-level security both enforce it; a test walks every
route that names a person, an episode or a link with those of another clinic.
`;

/** The rights table as a page of the documentation. */
export function rightsText(): string {
  const width = Math.max(...actions.map((action) => action.length + 2));
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const cell = (text: string, length: number): string => text.padEnd(length);
  const lines = [
    row([cell('action', width), ...roles]),
    row(['-'.repeat(width), ...roles.map((role) => '-'.repeat(role.length))]),
    ...actions.map((action) =>
      row([
        cell(`\`${action}\``, width),
        ...roles.map((role) => cell(rights[role].includes(action) ? 'yes' : '', role.length)),
      ]),
    ),
  ];
  return `${intro}\n${lines.join('\n')}\n`;
}
