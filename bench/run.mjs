import { rm } from 'node:fs/promises';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { ensureReady } from '../scripts/ensure-ready.mjs';
import { main } from '../scripts/step.mjs';
import { root } from '../scripts/workspaces.mjs';

/** What is measured on a register in a database. */
const onDatabase = ['tab2', 'submit', 'indicators', 'growth', 'export', 'report', 'r'];
/** What is compared with programs of others, which not every machine has: only when it is named. */
const ofOthers = ['fqm', 'r'];

/** `npm run bench [-- --episodes N] [-- --fresh] [-- scores|render|questionnaire|messages|tab2|submit|indicators|growth|export|report|fqm|r]`: measures, and prints ratios of one and the same run. */
await main(async () => {
  const { values, positionals } = parseArgs({
    options: { episodes: { type: 'string', default: '145000' }, fresh: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const episodes = Number(values.episodes);
  if (!Number.isInteger(episodes) || episodes < 1)
    throw new Error('--episodes must be a whole number, at least 1.');
  await ensureReady();
  if (values.fresh) await rm(join(root, '.bench', String(episodes)), { recursive: true, force: true });
  const wanted = (name) =>
    positionals.includes(name) || (positionals.length === 0 && !ofOthers.includes(name));
  const report = [
    `${String(cpus().length)} processors, ${String(Math.round(totalmem() / 2 ** 30))} GB, Node ${process.versions.node}`,
  ];
  if (wanted('scores')) {
    const { scores, describeScores } = await import('./scores.mjs');
    report.push(describeScores(await scores()));
  }
  if (wanted('render')) {
    const { render, describeRender } = await import('./render.mjs');
    report.push(describeRender(await render()));
  }
  if (wanted('questionnaire')) {
    const { questionnaire, describeQuestionnaire } = await import('./questionnaire.mjs');
    report.push(describeQuestionnaire(await questionnaire()));
  }
  if (wanted('messages')) {
    const { messages, describeMessages } = await import('./messages.mjs');
    report.push(describeMessages(await messages({ people: episodes })));
  }
  if (wanted('fqm')) {
    const { fqm, describeFqm } = await import('./fqm.mjs');
    report.push(describeFqm(await fqm()));
  }
  if (onDatabase.some(wanted)) report.push(...(await withDatabase(episodes, wanted)));
  process.stdout.write(`\n${report.join('\n\n')}\n`);
});

async function withDatabase(episodes, wanted) {
  const { openDatabase } = await import('./database.mjs');
  const { indicators, describeIndicators } = await import('./indicators.mjs');
  const { tab2, describeTab2 } = await import('./tab2.mjs');
  const { submit, describeSubmit } = await import('./submit.mjs');
  const database = await openDatabase({ episodes });
  try {
    const { seeded } = database;
    const report = [`${String(episodes)} episodes`];
    if (seeded) {
      const peak =
        seeded.peakMegabytes === null ? '' : `, at most ${String(seeded.peakMegabytes)} MB of memory`;
      report.push(`Generating, loading and deriving them took ${seeded.seconds.toFixed(0)} s${peak}.`);
    }
    if (wanted('tab2')) report.push(describeTab2(await tab2(database)));
    if (wanted('indicators')) report.push(describeIndicators(await indicators(database)));
    if (wanted('growth')) {
      const { growth, describeGrowth } = await import('./growth.mjs');
      report.push(describeGrowth(await growth(database)));
    }
    if (wanted('export')) {
      const { exportList, describeExport } = await import('./export.mjs');
      report.push(describeExport(await exportList(database)));
    }
    if (wanted('report')) {
      const { report: pages, describeReport } = await import('./report.mjs');
      report.push(describeReport(await pages(database)));
    }
    if (wanted('r')) {
      const { inR, describeInR } = await import('./in-r.mjs');
      report.push(describeInR(await inR(database)));
    }
    if (wanted('submit')) report.push(describeSubmit(await submit(database)));
    return report;
  } finally {
    await database.stop();
  }
}
