import { Command } from 'commander';
import type { CommandContext } from '../../command-context.js';
import { auditSealCommand } from './seal.js';
import { auditVerifyCommand } from './verify.js';

const after = `
Every read of a person and every change is in the log. It is sealed in blocks, each of which names the one before it, with
a key that is made from KVALREG_IDENTITY_KEY. Keep the head that these commands print outside the database: with it, also
the removal of the newest blocks is found.

Examples:
  kvalreg audit seal
  kvalreg audit verify
  kvalreg audit verify --head 57:4be1…
`;

export function auditCommand(context: CommandContext): Command {
  return new Command('audit')
    .addCommand(auditVerifyCommand(context))
    .addCommand(auditSealCommand(context))
    .addHelpText('after', after);
}
