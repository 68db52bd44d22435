import { AuditService, Clock, Database, FeedsService } from '@kvalreg/core';
import type { DemoRow, RegisterPlugin } from '@kvalreg/declaration';
import { addDays } from '@kvalreg/engine';
import type { CommandContext } from '../command-context.js';
import { commandScope, type Application } from '../database/with-application.js';
import { countText } from '../terminal/duration.js';
import { startProgress } from '../terminal/progress.js';
import { loadFilings } from './load-filings.js';
import { demoPatientEpisodes } from './demo-patient-episodes.js';
import { loadContacts } from './load-contacts.js';
import { hasLastingFigures, loadFigures } from './load-figures.js';
import { loadMessages } from './load-messages.js';
import { generatedData, loadRegister, partOf } from './load-register.js';

/** What the demo loads in one go: whole, or at the next start. */
export interface DemoPart {
  readonly registerId: string;
  /** As it is marked in the log when it is loaded. */
  readonly part: string;
  readonly load: (application: Application, context: CommandContext) => Promise<void>;
}
export interface DemoVolume {
  /** Instead of what each register's demo says, in every pathway. */
  readonly episodes?: number | undefined;
}

const seed = 1;
const command = 'demo';
const manyEpisodes = 1000;

/** Everything that a register's demo consists of. */
export function demoParts(plugin: RegisterPlugin, volume: DemoVolume): readonly DemoPart[] {
  const { register, demo, synthetic = {} } = plugin;
  if (!demo) return [];
  const registerId = register.id;
  return [
    ...Object.keys(synthetic).map((pathway) => ({
      registerId,
      part: partOf('pathway', pathway),
      load: (application: Application, context: CommandContext) =>
        loadPathway(
          application,
          context,
          plugin,
          pathway,
          volume.episodes ?? demo.episodes?.[pathway] ?? manyEpisodes,
        ),
    })),
    ...followUpParts(plugin),
    ...Object.entries(demo.feeds ?? {}).map(([feed, rowsUntil]) => ({
      registerId,
      part: partOf('feed', feed),
      load: (application: Application, context: CommandContext) =>
        loadFeed(application, context, registerId, feed, rowsUntil),
    })),
    ...Object.entries(demo.filings ?? {}).map(([submission, filedUntil]) => ({
      registerId,
      part: partOf('submission', submission),
      load: async (application: Application, { terminal }: CommandContext) => {
        const filed = filedUntil(application.get(Clock).today());
        await loadFilings(application, plugin, submission, filed);
        await markLoaded(application, registerId, partOf('submission', submission));
        terminal.note(`  ${countText(filed.length)} filings in ${registerId}\n`);
      },
    })),
    ...figureParts(plugin),
  ];
}

/** What is made from the figures, when all of them are there. */
function figureParts({ register }: RegisterPlugin): readonly DemoPart[] {
  if (!hasLastingFigures(register)) return [];
  return [
    {
      registerId: register.id,
      part: partOf('figures', register.id),
      load: async (application, { terminal }) => {
        const { models, releases } = await loadFigures(application, register);
        terminal.note(
          `  ${countText(models)} models and ${countText(releases)} releases in ${register.id}\n`,
        );
      },
    },
  ];
}

/** Where those who are written to can be reached, and what was sent to them: after the persons are there. */
function followUpParts({ register }: RegisterPlugin): readonly DemoPart[] {
  const registerId = register.id;
  const writes = Object.values(register.pathways).some(({ occasions }) =>
    Object.values(occasions).some(({ reminders = [] }) => reminders.length > 0),
  );
  if (!writes) return [];
  return [
    {
      registerId,
      part: partOf('contacts', registerId),
      load: async (application, { terminal, interrupted }) => {
        const persons = await loadContacts(application, registerId, interrupted);
        terminal.note(`  ${countText(persons)} addresses in ${registerId}\n`);
      },
    },
    {
      registerId,
      part: partOf('messages', registerId),
      load: async (application, { terminal }) => {
        const messages = await loadMessages(application, register);
        terminal.note(`  ${countText(messages)} messages in ${registerId}\n`);
      },
    },
  ];
}

async function loadPathway(
  application: Application,
  { terminal, interrupted }: CommandContext,
  plugin: RegisterPlugin,
  pathway: string,
  episodes: number,
): Promise<void> {
  const { id, pathways } = plugin.register;
  const name = Object.keys(pathways).length > 1 ? `${id} ${pathway}` : id;
  const today = application.get(Clock).today();
  const progress = startProgress(terminal, `  Load ${name}`, episodes);
  await loadRegister(application, plugin, {
    command,
    pathway,
    episodes,
    seed,
    // Five years back, so that every follow-up is seen; the last weeks are planned and have not happened yet.
    from: `${String(Number(today.slice(0, 4)) - 5)}-01-01`,
    to: addDays(today, 45),
    signal: interrupted,
    onProgress: progress.update,
    ...(plugin.demo?.patientIn === pathway && { more: demoPatientEpisodes }),
  }).finally(progress.end);
  terminal.note(`  ${countText(episodes)} episodes in ${name}\n`);
}

async function loadFeed(
  application: Application,
  { terminal, interrupted }: CommandContext,
  registerId: string,
  feed: string,
  rowsUntil: (until: string) => Iterable<DemoRow>,
): Promise<void> {
  const scope = commandScope(registerId, command);
  let rows = 0;
  function* counted(): Generator<DemoRow> {
    for (const row of rowsUntil(application.get(Clock).today())) {
      interrupted.throwIfAborted();
      rows += 1;
      yield row;
    }
  }
  await application.get(FeedsService).load(scope, { feed, rows: counted() });
  await markLoaded(application, registerId, partOf('feed', feed));
  terminal.note(`  ${countText(rows)} rows of ${feed} in ${registerId}\n`);
}

/** Loading a feed again adds nothing, so that the mark may come after it. */
async function markLoaded(application: Application, registerId: string, part: string): Promise<void> {
  const scope = commandScope(registerId, command);
  await application
    .get(Database)
    .inScope(scope, (tx) =>
      application.get(AuditService).record(tx, scope, generatedData, {}, { part, seed }),
    );
}
