import { DemoDirectory, type DemoUser } from '@kvalreg/core';
import { Command } from 'commander';
import { once } from 'node:events';
import type { CommandContext } from '../command-context.js';
import { startDemo, type DemoOptions, type RunningDemo } from '../demo/start-demo.js';
import { wholeNumber } from '../options.js';

const after = `
PORT chooses the port (3000). DATABASE_URL makes the demo use another PostgreSQL, 15 or later; otherwise it runs one
of its own in the folder .demo, where the data stay until --fresh. Ctrl-C stops everything.

Examples:
  kvalreg demo
  PORT=8080 kvalreg demo --fresh
  DATABASE_URL=postgresql://me@localhost:5432/kvalreg_demo kvalreg demo
`;

export function demoCommand(context: CommandContext): Command {
  return new Command('demo')
    .option('--fresh', 'start over with new data', false)
    .option('--yes', 'with --fresh: also empty a database that DATABASE_URL names', false)
    .option(
      '--episodes <n>',
      'how many episodes the first start loads in each pathway (default: as each register says)',
      wholeNumber({ min: 100, max: 500_000 }),
    )
    .addHelpText('after', after)
    .action(async (options: DemoOptions) => {
      let demo: RunningDemo;
      try {
        demo = await startDemo(context, options);
      } catch (error) {
        // Ctrl-C while starting: everything has been stopped again.
        if (context.interrupted.aborted) {
          context.terminal.note('Stopped. What was not done yet is done at the next start.\n');
          return;
        }
        throw error;
      }
      try {
        await context.terminal.out(await welcome(demo));
        if (!context.interrupted.aborted) await once(context.interrupted, 'abort');
      } finally {
        context.terminal.note('\nStopping …\n');
        await demo.stop();
      }
      context.terminal.note('Stopped. The data are there at the next start.\n');
    });
}

async function welcome({ server }: RunningDemo): Promise<string> {
  const directory = server.app.get(DemoDirectory, { strict: false });
  const users = await directory.users();
  const link = await directory.link();
  return [
    '',
    `Kvalreg runs at ${server.url}`,
    '',
    'Log in there as any of them, without a password:',
    ...users.map(userLine),
    ...(link
      ? [
          '',
          `The letter to ${link.name}: ${server.url}${link.path} (or ${server.url}/code with the code ${link.code})`,
        ]
      : []),
    '',
    'Ctrl-C stops everything; the data stay. "npm run demo -- --fresh" starts over.',
    '',
  ].join('\n');
}

function userLine({ name, roles, places }: DemoUser): string {
  const role = roles.map((id) => id.replaceAll('-', ' ')).join(', ');
  return `  ${name.padEnd(20)} ${role}${places.length > 0 ? `, ${places.join(' and ')}` : ''}`;
}
