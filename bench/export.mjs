import 'reflect-metadata';
import { CoreModule, FreeListExportService, loadConfig } from '@kvalreg/core';
import { planAnalysis } from '@kvalreg/engine';
import { columnsOf, listVariables } from '@kvalreg/exchange';
import { plugins } from '@kvalreg/server/plugins';
import { NestFactory } from '@nestjs/core';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import process from 'node:process';
import { clearInterval, setInterval } from 'node:timers';
import { to as copyTo } from 'pg-copy-streams';
import { officeScope } from './benched-scopes.mjs';
import { withClient } from './database.mjs';
import { milliseconds, quantile, rounds } from './rounds.mjs';

const columnCount = 60;

/**
 * A free list of every case with sixty columns as CSV, as the service writes it (with the log of whose data was read), against
 * `COPY … TO` of the same columns of the same tables.
 */
export async function exportList({ url, environment }) {
  const plugin = plugins.find(({ register }) => register.id === 'swespine');
  const pathway = plugin.register.pathways.lumbar;
  const variables = chosen(pathway);
  const app = await NestFactory.createApplicationContext(
    CoreModule.forRoot({ config: loadConfig(environment), plugins }),
    { logger: false, abortOnError: false },
  );
  try {
    return await withClient(url, async (client) => {
      await client.query('set jit = off');
      const lists = app.get(FreeListExportService, { strict: false });
      const choice = {
        pathway: 'lumbar',
        variables: variables.map(({ key }) => key),
        filters: { from: null, to: null, units: [], dimensions: {} },
        identify: false,
      };
      const sql = copySql(pathway, variables);
      const ways = {
        copy: () => drained((sink) => pipeline(client.query(copyTo(sql)), sink)),
        log: () => logged(client),
        list: () =>
          drained((sink) => lists.write(officeScope, { choice, format: 'csv', language: 'en' }, sink)),
      };
      const [copied, listed] = [await ways.copy(), await ways.list()];
      if (copied.lines !== listed.lines)
        throw new Error(`${String(listed.lines)} lines in the list, and ${String(copied.lines)} by COPY`);
      const memory = await growthOf(ways.list);
      return {
        times: await rounds(ways, { warmUp: 0, count: 3 }),
        memory,
        lines: listed.lines,
        bytes: listed.bytes,
      };
    });
  } finally {
    await app.close();
  }
}

/** What the log of everybody in the list costs alone; undone, so that it is not there twice. */
async function logged(client) {
  await client.query(`begin;
    insert into audit.event (actor_kind, actor_id, role, register_id, action, details, person_id)
    select 'staff', 'bench', 'register-office', 'swespine', 'free-list.read', '{}', person_id
    from (select distinct person_id from register.episode where register_id = 'swespine') e;
    rollback`);
}

/** Variables that become so many columns together with the two ids. */
function chosen(pathway) {
  const variables = [];
  let columns = 2;
  for (const variable of listVariables('swespine', 'lumbar', pathway)) {
    const own = columnsOf(variable, 'en').length;
    if (variable.place.of !== 'form' || own !== 1 || columns === columnCount) continue;
    variables.push(variable);
    columns += own;
  }
  if (columns !== columnCount) throw new Error(`The register has ${String(columns)} such columns only.`);
  return variables;
}

function copySql(pathway, variables) {
  const plan = planAnalysis('swespine', 'lumbar', pathway);
  const occasions = [...new Set(variables.map(({ place }) => place.occasion))];
  const alias = (occasion) => `f${String(occasions.indexOf(occasion))}`;
  const columns = variables.map(({ place }) => `${alias(place.occasion)}."${place.column}"`);
  const joins = occasions.map((occasion) => {
    const { table } = plan.forms.find(({ form }) => form === plan.occasions[occasion]);
    return `left join analysis."${table}" ${alias(occasion)} on ${alias(occasion)}.episode_id = e.id and ${alias(occasion)}.occasion = '${occasion}'`;
  });
  return `copy (select e.person_id, e.id, ${columns.join(', ')}
    from analysis."${plan.caseTable.table}" c join register.episode e on e.id = c.episode_id
    join organisation.unit u on u.id = c.unit_id ${joins.join(' ')}
    order by u.name, c.index_date, c.episode_id) to stdout (format csv, header)`;
}

/** Lets everything through, and counts it. */
async function drained(write) {
  let [bytes, lines] = [0, 0];
  const sink = new Writable({
    write(chunk, _, done) {
      bytes += chunk.length;
      for (const byte of chunk) if (byte === 10) lines += 1;
      done();
    },
  });
  await write(sink);
  return { bytes, lines };
}

/** How many megabytes the process grows by while something is done. */
async function growthOf(work) {
  const before = process.memoryUsage().rss;
  let peak = before;
  const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 20);
  await work();
  clearInterval(watch);
  return Math.round((peak - before) / 2 ** 20);
}

export function describeExport({ times, memory, lines, bytes }) {
  const middleOf = (name) => quantile(times[name], 0.5);
  const without = (middleOf('list') - middleOf('log')) / middleOf('copy');
  const line = (name, words) => {
    const middle = quantile(times[name], 0.5);
    const ratio = (middle / quantile(times.copy, 0.5)).toFixed(2);
    return `  ${words.padEnd(28)} median ${milliseconds(middle).padStart(8)}   ${ratio} × COPY`;
  };
  return [
    `A free list of ${String(lines - 1)} cases and ${String(columnCount)} columns (${(bytes / 2 ** 20).toFixed(1)} MB of CSV):`,
    line('copy', 'COPY … TO'),
    line('log', 'the log of whose data it is'),
    line('list', 'the free list with its log'),
    `  Without its log the list takes ${without.toFixed(2)} × COPY.`,
    `  The list let the process grow by ${String(memory)} MB.`,
  ].join('\n');
}
