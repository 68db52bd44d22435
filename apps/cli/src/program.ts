import { Command } from 'commander';
import type { CommandContext } from './command-context.js';

const after = `
The database is the one that DATABASE_URL names, or else the demo's own PostgreSQL in the folder .demo.
Results go to standard output, everything else to standard error. Exit code 0, or 1 with the reasons.

Examples:
  kvalreg demo
  kvalreg import swespine --form surgery --file operations.csv --dry-run
  kvalreg indicators swespine --by unit,year --format table
`;

type Create = (context: CommandContext) => Command;
interface Entry {
  readonly summary: string;
  /** Most commands need the whole platform, which takes a second to load; nobody waits for what is not asked for. */
  readonly load: () => Promise<Create>;
}

const entries: Readonly<Record<string, Entry>> = {
  demo: {
    summary: 'start everything with generated data, to look around',
    load: async () => (await import('./commands/demo.js')).demoCommand,
  },
  migrate: {
    summary: 'bring the schema and the analysis tables of the database up to date',
    load: async () => (await import('./commands/migrate.js')).migrateCommand,
  },
  seed: {
    summary: 'fill a register with generated data',
    load: async () => (await import('./commands/seed.js')).seedCommand,
  },
  check: {
    summary: 'list everything that is wrong with the declaration of a register',
    load: async () => (await import('./commands/check.js')).checkCommand,
  },
  diff: {
    summary: 'tell what a new version of a register changes, and what that breaks',
    load: async () => (await import('./commands/diff.js')).diffCommand,
  },
  units: {
    summary: 'list the units of a register, or add them from a CSV file',
    load: async () => (await import('./commands/units.js')).unitsCommand,
  },
  codes: {
    summary: 'load code lists (ICD-10, KVÅ, NCSP), and search them',
    load: async () => (await import('./commands/codes/codes.js')).codesCommand,
  },
  import: {
    summary: 'read the answers of a form from a CSV file',
    load: async () => (await import('./commands/import.js')).importCommand,
  },
  export: {
    summary: 'write the answers of a form as CSV',
    load: async () => (await import('./commands/export.js')).exportCommand,
  },
  population: {
    summary: 'read deaths, moves and new numbers from a population-register file',
    load: async () => (await import('./commands/population/population.js')).populationCommand,
  },
  'check-figures': {
    summary: 'compare what figures are computed from with the answers',
    load: async () => (await import('./commands/check-figures.js')).checkFiguresCommand,
  },
  retention: {
    summary: 'remove what has had its time by the rules of the registers',
    load: async () => (await import('./commands/retention.js')).retentionCommand,
  },
  deliveries: {
    summary: 'make the files of a data delivery that was granted',
    load: async () => (await import('./commands/deliveries.js')).deliveriesCommand,
  },
  releases: {
    summary: 'freeze figures with what they rest on, and compute them again',
    load: async () => (await import('./commands/releases.js')).releasesCommand,
  },
  models: {
    summary: 'fit case-mix models, and show units by what they expect',
    load: async () => (await import('./commands/models.js')).modelsCommand,
  },
  'import-redcap': {
    summary: 'make a register of a REDCap data dictionary',
    load: async () => (await import('./commands/redcap/import-redcap.js')).importRedcapCommand,
  },
  'export-redcap': {
    summary: 'write the forms of a register as a REDCap data dictionary',
    load: async () => (await import('./commands/redcap/export-redcap.js')).exportRedcapCommand,
  },
  'import-questionnaire': {
    summary: 'make a register of a FHIR Questionnaire',
    load: async () => (await import('./commands/fhir/import-questionnaire.js')).importQuestionnaireCommand,
  },
  'export-questionnaire': {
    summary: 'write a form as a FHIR Questionnaire',
    load: async () => (await import('./commands/fhir/export-questionnaire.js')).exportQuestionnaireCommand,
  },
  indicators: {
    summary: 'compute the indicators of a register',
    load: async () => (await import('./commands/indicators.js')).indicatorsCommand,
  },
  rescore: {
    summary: 'compute the scores of earlier answers anew after a new version',
    load: async () => (await import('./commands/rescore.js')).rescoreCommand,
  },
  score: {
    summary: 'compute the scores of an instrument from answers in a JSON file',
    load: async () => (await import('./commands/score.js')).scoreCommand,
  },
  texts: {
    summary: 'install the licensed wording of instruments',
    load: async () => (await import('./commands/texts/texts.js')).textsCommand,
  },
  audit: {
    summary: 'seal the log of who read and changed what, and verify that it is whole',
    load: async () => (await import('./commands/audit/audit.js')).auditCommand,
  },
  contacts: {
    summary: 'read where people can be reached',
    load: async () => (await import('./commands/contacts/contacts.js')).contactsCommand,
  },
  'response-rates': {
    summary: 'tell how many follow-ups were answered, and why the others are not counted',
    load: async () => (await import('./commands/response-rates.js')).responseRatesCommand,
  },
  trial: {
    summary: 'verify that the arms of trials were given as drawn',
    load: async () => (await import('./commands/trial/trial.js')).trialCommand,
  },
  verify: {
    summary: 'try this installation against a file of cases whose outcome is known',
    load: async () => (await import('./commands/verify/verify.js')).verifyCommand,
  },
  admin: {
    summary: 'make, list or switch off administrators who log in without a provider',
    load: async () => (await import('./commands/admin.js')).adminCommand,
  },
  messages: {
    summary: 'plan and send reminders, and tell how they stand',
    load: async () => (await import('./commands/messages/messages.js')).messagesCommand,
  },
  subscriptions: {
    summary: 'list who has which report sent, and send what has fallen due',
    load: async () => (await import('./commands/subscriptions/subscriptions.js')).subscriptionsCommand,
  },
  worker: {
    summary: 'do the jobs that run at set times, beside the server',
    load: async () => (await import('./commands/worker.js')).workerCommand,
  },
  token: {
    summary: 'give a program a token for the API, bound to one assignment',
    load: async () => (await import('./commands/token.js')).tokenCommand,
  },
};

/**
 * The program with the command that the arguments name, and the others by name and summary. Writes usage errors to
 * standard error and throws instead of ending the process.
 */
export async function createProgram(context: CommandContext, args: readonly string[]): Promise<Command> {
  const program = new Command('kvalreg')
    .description('Run clinical quality registers from their declarations.')
    .addHelpText('after', after)
    .showHelpAfterError('(kvalreg --help shows what there is)')
    .option('--debug', 'show where in the program an error happened');
  for (const [name, { summary, load }] of Object.entries(entries)) {
    const command = args.includes(name) ? (await load())(context) : new Command(name);
    program.addCommand(command.summary(summary).description(command.description() || summary));
    if (args.includes(name)) command.option('--debug', 'show where in the program an error happened');
  }
  settle(program, context);
  return program;
}

/** A command and those below it write where they are told to, and leave ending the process to the caller. */
function settle(command: Command, context: CommandContext): void {
  command.exitOverride().configureOutput({
    writeOut: (text) => {
      context.terminal.results.write(text);
    },
    writeErr: (text) => {
      context.terminal.note(text);
    },
  });
  for (const below of command.commands) settle(below, context);
}
