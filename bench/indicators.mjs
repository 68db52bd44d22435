import 'reflect-metadata';
import {
  CoreModule,
  ExplanationsService,
  IndicatorsService,
  KeepFiguresService,
  loadConfig,
} from '@kvalreg/core';
import { compileIndicators, planAnalysis, readIndicatorRows, requestParts } from '@kvalreg/engine';
import { plugins } from '@kvalreg/server/plugins';
import { NestFactory } from '@nestjs/core';
import { officeScope } from './benched-scopes.mjs';
import { withClient } from './database.mjs';
import { inMemory, loadRows } from './indicators-in-memory.mjs';
import { byHand, byHandIndicators } from './indicators-by-hand.mjs';
import { milliseconds, quantile, rounds } from './rounds.mjs';

/**
 * The figures of the register over its whole history, by clinic, year and sex and with intervals: from the declaration, by
 * hand on the same tables, from what is kept ready, and by plain JavaScript on the same rows in memory. Every number is
 * compared before anything is timed.
 */
export async function indicators({ url, environment }) {
  const plugin = plugins.find(({ register }) => register.id === 'swespine');
  const pathway = plugin.register.pathways.lumbar;
  const plan = planAnalysis('swespine', 'lumbar', pathway);
  const table = `analysis.${plan.caseTable.table}`;
  const config = loadConfig(environment);
  const options = { logger: false, abortOnError: false };
  const app = await NestFactory.createApplicationContext(CoreModule.forRoot({ config, plugins }), options);
  try {
    return await withClient(url, async (client) => {
      await client.query('set jit = off');
      const dataDate = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' }).format(new Date());
      const service = app.get(IndicatorsService, { strict: false });
      const request = { indicators: byHandIndicators, groups: [['unit', 'year', 'sex']], dataDate };
      const missing = Object.keys(pathway.indicators).filter((name) => !byHandIndicators.includes(name));
      if (missing.length > 0) throw new Error(`Not written by hand: ${missing.join(', ')}`);
      const compiled = async (asked) => {
        const results = [];
        for (const part of requestParts(pathway, asked)) {
          const { sql, params } = compileIndicators(plan, pathway, part.request);
          results.push(
            ...readIndicatorRows(pathway, part.request, (await client.query(sql, [...params])).rows),
          );
        }
        return results;
      };
      const answered = () => service.compute(officeScope, { pathway: 'lumbar', ...request });
      const figure = { indicator: 'odiYear1', unitId: null, filter: {}, from: undefined, to: undefined };
      const explanations = app.get(ExplanationsService, { strict: false });
      const mark = () => client.query(`insert into analysis.figure_mark (prefix) values ($1)`, [plan.prefix]);
      const kept = await keep(app, client, plan);
      const rows = await loadRows(client, table);
      const ways = {
        hand: () => byHand(client, table, dataDate),
        compiled: () => compiled(request),
        service: { prepare: mark, run: answered },
        kept: {
          prepare: () => client.query('delete from analysis.figure_mark where prefix = $1', [plan.prefix]),
          run: answered,
        },
        memory: () => inMemory(rows, dataDate),
        explained: () => explanations.explain(officeScope, 'lumbar', figure),
      };
      const hand = await ways.hand();
      expectSame('from the declaration', figuresOf(await ways.compiled()), hand);
      expectSame('kept', figuresOf(await answered()), hand);
      await mark();
      expectSame('the whole answer', figuresOf(await answered()), hand);
      expectSame('in memory', ways.memory(), hand);
      const times = await rounds(ways, { warmUp: 2, count: 9 });
      await ways.kept.prepare();
      return { times, cells: hand.size, kept, cases: rows.length };
    });
  } finally {
    await app.close();
  }
}

/** Counts what is kept now, whatever was kept before. */
async function keep(app, client, { prefix }) {
  await client.query('insert into analysis.figure_mark (prefix) values ($1)', [prefix]);
  const done = await app.get(KeepFiguresService, { strict: false }).keepUp();
  return done.find(({ source }) => source === 'lumbar');
}

function figuresOf(results) {
  return new Map(
    results.map(({ indicator, group, n, few, value, low, high }) => [
      `${group.unit} ${group.year} ${group.sex} ${indicator}`,
      few ? [n] : [n, value, low, high],
    ]),
  );
}

/** A cell in which nobody was followed up has no row by hand, and one of few cases has no value from the declaration. */
function expectSame(name, found, hand) {
  const wrong = [...hand].find(([key, numbers]) => {
    const known = found.get(key) ?? [];
    return numbers.some((number, at) => (at === 0 || known.length > 1) && !isSame(number, known[at]));
  });
  if (wrong)
    throw new Error(
      `${name}: ${wrong[0]} is ${String(found.get(wrong[0]))}, and ${String(wrong[1])} by hand`,
    );
  const more = [...found].find(([key, [n]]) => !hand.has(key) && n > 0);
  if (more) throw new Error(`${name}: ${more[0]} has cases that are not counted by hand`);
}

function isSame(one, other) {
  if (one === null || other === null || other === undefined) return (one ?? null) === (other ?? null);
  return Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one));
}

export function describeIndicators({ times, cells, kept, cases }) {
  const line = (name, words) => {
    const middle = quantile(times[name], 0.5);
    const ratio = (middle / quantile(times.hand, 0.5)).toFixed(2);
    return `  ${words.padEnd(34)} median ${milliseconds(middle).padStart(8)}   ${ratio} × by hand`;
  };
  return [
    `All ${String(byHandIndicators.length)} indicators of ${String(cases)} cases by clinic, year and sex (${String(cells)} figures):`,
    line('hand', 'SQL written by hand'),
    line('compiled', 'SQL from the declaration'),
    line('service', 'the whole answer, from the cases'),
    line('kept', 'the whole answer, kept ready'),
    line('memory', 'JavaScript on the rows in memory'),
    line('explained', 'explaining one of the nation'),
    `  Keeping ${String(kept.cells)} figures of all indicators ready took ${milliseconds(kept.milliseconds)}.`,
  ].join('\n');
}
