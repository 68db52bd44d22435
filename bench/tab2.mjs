import 'reflect-metadata';
import { CoreModule, KeepFiguresService, loadConfig, ReportsService } from '@kvalreg/core';
import { compileIndicators, planAnalysis, readIndicatorRows } from '@kvalreg/engine';
import { plugins } from '@kvalreg/server/plugins';
import { NestFactory } from '@nestjs/core';
import { scopeOf } from './benched-scopes.mjs';
import { withClient } from './database.mjs';
import { milliseconds, quantile, rounds } from './rounds.mjs';
import { byHand, numbersOf } from './tab2-by-hand.mjs';

/**
 * Tab 2 of the standard report, one clinic against the nation over the whole history: as the service answers it
 * (settings of the transaction, row-level security, intervals and all) from the cases and from what is kept ready, as
 * the engine's SQL alone, and as SQL written by hand on the same tables. The numbers must be the same.
 */
export async function tab2({ url, environment }) {
  const plugin = plugins.find(({ register }) => register.id === 'swespine');
  const pathway = plugin.register.pathways.lumbar;
  const config = loadConfig(environment);
  const app = await NestFactory.createApplicationContext(CoreModule.forRoot({ config, plugins }), {
    logger: false,
    abortOnError: false,
  });
  try {
    return await withClient(url, async (client) => {
      await client.query('set jit = off');
      const unit = await middlingClinic(client);
      const reports = app.get(ReportsService, { strict: false });
      const compiled = statementsOf(pathway, unit.id);
      const scope = scopeOf('clinic-leader', unit.id);
      const tab = () => reports.standard(scope, { pathway: 'lumbar', report: 'standard', tab: 'outcome' });
      const ways = {
        hand: () => byHand(client, unit.id),
        compiled: async () => {
          for (const { sql, params, request } of compiled) {
            readIndicatorRows(pathway, request, (await client.query(sql, [...params])).rows);
          }
        },
        // Where somebody has marked a change, the cases are counted.
        service: { prepare: () => mark(client), run: tab },
        kept: { prepare: () => unmark(client), run: tab },
      };
      await mark(client);
      await app.get(KeepFiguresService, { strict: false }).keepUp();
      const hand = await ways.hand();
      expectSame(await tab(), hand);
      await mark(client);
      expectSame(await tab(), hand);
      const times = await rounds(ways, { warmUp: 3, count: 25 });
      await unmark(client);
      return { unit, times };
    });
  } finally {
    await app.close();
  }
}

function statementsOf(pathway, unitId) {
  const plan = planAnalysis('swespine', 'lumbar', pathway);
  const tab = pathway.reports.standard.tabs.find(({ id }) => id === 'outcome');
  const request = {
    indicators: [...new Set(tab.figures.flatMap(({ indicators }) => indicators))],
    groups: tab.figures.map(({ by }) => (by === undefined ? [] : [by])),
  };
  return [request, { ...request, filter: { unit: [unitId] } }].map((asked) => ({
    request: asked,
    ...compileIndicators(plan, pathway, asked),
  }));
}

async function middlingClinic(client) {
  const { rows } = await client.query(
    `select unit_id as id, count(*)::int as cases from analysis.swespine_lumbar_case group by 1 order by 2, 1`,
  );
  return rows[Math.floor(rows.length / 2)];
}

const prefix = 'swespine_lumbar';

function mark(client) {
  return client.query('insert into analysis.figure_mark (prefix) values ($1)', [prefix]);
}

function unmark(client) {
  return client.query('delete from analysis.figure_mark where prefix = $1', [prefix]);
}

function expectSame(report, hand) {
  for (const side of ['nation', 'own']) {
    const numbers = numbersOf(report[side]);
    const wrong = hand[side].findIndex(
      (value, at) => !(Math.abs(value - numbers[at]) <= 1e-9 * Math.max(1, Math.abs(value))),
    );
    if (wrong >= 0 || numbers.length !== hand[side].length) {
      throw new Error(
        `${side}: number ${String(wrong)} is ${String(numbers[wrong])} in the report and ${String(hand[side][wrong])} by hand`,
      );
    }
  }
}

export function describeTab2({ unit, times }) {
  const line = (name, words) => {
    const middle = quantile(times[name], 0.5);
    const ratio = (middle / quantile(times.hand, 0.5)).toFixed(2);
    return `  ${words.padEnd(28)} median ${milliseconds(middle).padStart(8)}   fastest ${milliseconds(times[name][0]).padStart(8)}   ${ratio} × by hand`;
  };
  return [
    `Tab 2 of the standard report, ${unit.id} (${String(unit.cases)} operations) against the nation:`,
    line('hand', 'SQL written by hand'),
    line('compiled', 'SQL from the declaration'),
    line('service', 'the whole answer, cases'),
    line('kept', 'the whole answer, kept ready'),
  ].join('\n');
}
