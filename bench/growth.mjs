import 'reflect-metadata';
import { CoreModule, IndicatorsService, KeepFiguresService, loadConfig } from '@kvalreg/core';
import { planAnalysis } from '@kvalreg/engine';
import { plugins } from '@kvalreg/server/plugins';
import { NestFactory } from '@nestjs/core';
import { officeScope, scopeOf } from './benched-scopes.mjs';
import { withClient } from './database.mjs';
import { milliseconds, quantile, rounds } from './rounds.mjs';

const sizes = [15_000, 150_000, 1_500_000];
const kept = 'bench_case_before';

/**
 * What figures and one answer cost as the register grows: the case table with so many rows, copies of the generated ones
 * under other ids, stands for a while in the place of the real one. What an answer costs is what is derived from it: the
 * rows of its case, among those of all others.
 */
export async function growth({ url, environment }) {
  const plugin = plugins.find(({ register }) => register.id === 'swespine');
  const pathway = plugin.register.pathways.lumbar;
  const plan = planAnalysis('swespine', 'lumbar', pathway);
  const app = await NestFactory.createApplicationContext(
    CoreModule.forRoot({ config: loadConfig(environment), plugins }),
    { logger: false, abortOnError: false },
  );
  try {
    return await withClient(url, async (client) => {
      await client.query('set jit = off');
      const table = plan.caseTable.table;
      await putBack(client, table);
      const measured = [];
      for (const size of sizes) {
        try {
          await scale(client, table, size);
          measured.push({ size, ...(await measure(app, client, plan, pathway)) });
        } finally {
          await putBack(client, table);
        }
      }
      return measured;
    });
  } finally {
    await app.close();
  }
}

/** Also what an earlier run left behind that was stopped. */
async function putBack(client, table) {
  const { rows } = await client.query(
    `select from pg_tables where schemaname = 'analysis' and tablename = $1`,
    [kept],
  );
  if (rows.length === 0) return;
  await client.query(`begin; drop table analysis.${table}; alter table analysis.${kept} rename to ${table};
    insert into analysis.figure_mark (prefix) values ('${table.replace(/_case$/, '')}'); commit`);
}

async function scale(client, table, size) {
  const { rows } = await client.query(
    `select string_agg(quote_ident(attname), ', ') as columns from pg_attribute
     where attrelid = 'analysis.${table}'::regclass and attnum > 0 and not attisdropped and attname <> 'episode_id'`,
  );
  const { columns } = rows[0];
  await client.query(`begin;
    alter table analysis.${table} rename to ${kept};
    create table analysis.${table} (like analysis.${kept} including all);
    select register.protect('analysis.${table}'::regclass);
    grant select, insert, update, delete on analysis.${table} to kvalreg_app;
    create trigger mark_figures after insert or update or delete or truncate on analysis.${table}
      for each statement execute function analysis.mark_figures('${table.replace(/_case$/, '')}');
    insert into analysis.${table} (episode_id, ${columns})
      select case copy when 0 then episode_id else md5(copy || episode_id::text)::uuid end, ${columns}
      from generate_series(0, (select ${String(size)} / greatest(count(*), 1) from analysis.${kept})) copy, analysis.${kept}
      order by copy, episode_id limit ${String(size)};
    commit`);
  await client.query(`vacuum analyze analysis.${table}`);
}

async function measure(app, client, plan, pathway) {
  const service = app.get(IndicatorsService, { strict: false });
  const all = Object.keys(pathway.indicators);
  const ask = (scope, groups) => () => service.compute(scope, { pathway: 'lumbar', indicators: all, groups });
  const unmark = () => client.query('delete from analysis.figure_mark where prefix = $1', [plan.prefix]);
  const mark = () => client.query('insert into analysis.figure_mark (prefix) values ($1)', [plan.prefix]);
  const { rows: cases } = await client.query(
    `select c.episode_id, c.unit_id from analysis.${plan.caseTable.table} c join register.episode e on e.id = c.episode_id
     order by md5(c.episode_id::text) limit 400`,
  );
  await mark();
  const [ready] = await app.get(KeepFiguresService, { strict: false }).keepUp({ sources: [plan.prefix] });
  const clinic = scopeOf('clinic-leader', cases[0].unit_id);
  let at = 0;
  const project = () =>
    client.query(`select analysis."${plan.projectFunction}"($1)`, [cases[at++ % cases.length].episode_id]);
  const times = await rounds(
    {
      scan: { prepare: mark, run: ask(officeScope, [['unit', 'year']]) },
      kept: { prepare: unmark, run: ask(officeScope, [['unit', 'year']]) },
      clinic: { prepare: mark, run: ask(clinic, [['unit', 'year']]) },
    },
    { warmUp: 1, count: 5 },
  );
  const answers = await rounds({ project }, { warmUp: 30, count: 200 });
  return { ready: ready?.milliseconds ?? 0, ...times, ...answers };
}

export function describeGrowth(measured) {
  const [first] = measured;
  const words = {
    scan: 'all indicators by clinic and year, from the cases',
    kept: 'the same, kept ready',
    clinic: 'one clinic by year',
    project: 'deriving the rows of one answer',
  };
  const line = (name) =>
    `  ${words[name].padEnd(50)} ${measured
      .map((one) => {
        const middle = quantile(one[name], 0.5);
        const ratio = (middle / quantile(first[name], 0.5)).toFixed(1);
        return `${milliseconds(middle).padStart(9)} (${ratio} ×)`;
      })
      .join('')}`;
  return [
    `As the register grows (${measured.map(({ size }) => String(size)).join(', ')} cases):`,
    ...Object.keys(words).map(line),
    `  ${'keeping all figures ready'.padEnd(50)} ${measured.map(({ ready }) => milliseconds(ready).padStart(9)).join('         ')}`,
  ].join('\n');
}
