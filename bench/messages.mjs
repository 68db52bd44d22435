import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import 'reflect-metadata';
import { CoreModule, FixedClock, loadConfig, migrate, PlanningService } from '@kvalreg/core';
import { startEmbeddedPostgres } from '@kvalreg/embedded-postgres';
import { plugins } from '@kvalreg/server/plugins';
import { NestFactory } from '@nestjs/core';
import { withClient } from './database.mjs';
import { root } from '../scripts/workspaces.mjs';

const day = '2026-06-01';

/** Plans the ladder of a register in which every follow-up is open, and counts the same rows plainly. */
export async function messages({ people }) {
  const dataDir = join(root, '.bench', 'messages');
  await rm(dataDir, { recursive: true, force: true });
  const server = await startEmbeddedPostgres({ dataDir });
  try {
    await migrate(server.url);
    const plugin = plugins.find(({ register }) => register.id === 'swespine');
    const clock = FixedClock.on(day);
    const app = await NestFactory.createApplicationContext(
      CoreModule.forRoot({ config: configOf(server.url), plugins: [plugin], clock }),
      { logger: false },
    );
    try {
      return await withClient(server.url, async (client) => {
        await client.query(fill, [people, day]);
        await client.query('vacuum analyze');
        const planning = app.get(PlanningService, { strict: false });
        const rows = await timed(() => client.query(plainCount, [day]));
        const before = process.memoryUsage().rss;
        const first = await timed(() => planning.plan());
        const grown = Math.max(0, process.memoryUsage().rss - before);
        await client.query('vacuum analyze');
        const again = await timed(() => planning.plan());
        clock.moveTo('2026-06-02');
        const next = await timed(() => planning.plan());
        const { rows: total } = await client.query('select count(*)::int as n from register.message');
        const { rows: plan } = await client.query(`explain ${openOccasions}`, [day]);
        return {
          people,
          decided: total[0].n,
          count: rows.ms,
          first: first.ms,
          again: again.ms,
          next: next.ms,
          nextDecided: sum(next.result),
          grown,
          indexes: [...new Set(plan.flatMap((line) => /using (\S+)/.exec(line['QUERY PLAN'])?.[1] ?? []))],
        };
      });
    } finally {
      await app.close();
    }
  } finally {
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

export function describeMessages(result) {
  const { people, decided, count, first, again, next, nextDecided, grown } = result;
  const times = (value) => `${(value / count).toFixed(1)} times a plain count of the same rows`;
  return [
    `messages: ${people} open follow-ups, ${decided} rungs decided in the end`,
    `  the first day      ${first.toFixed(0)} ms (${times(first)}), the program grew by ${(grown / 2 ** 20).toFixed(0)} MB`,
    `  the same day again ${again.toFixed(0)} ms (${times(again)})`,
    `  the next day       ${next.toFixed(0)} ms (${times(next)}), ${nextDecided} rungs`,
    `  a plain count      ${count.toFixed(0)} ms`,
    `  open occasions are found by ${result.indexes.join(', ')}`,
  ].join('\n');
}

async function timed(work) {
  const start = performance.now();
  const result = await work();
  return { ms: performance.now() - start, result };
}

function sum(reports) {
  return reports.flatMap(({ decided }) => decided).reduce((total, { count }) => total + count, 0);
}

function configOf(url) {
  const folder = join(root, '.bench', 'never-used');
  return loadConfig({
    DATABASE_URL: url,
    KVALREG_IDENTITY_KEY: Buffer.alloc(32, 7).toString('base64'),
    KVALREG_EMAIL_FOLDER: folder,
    KVALREG_SMS_FOLDER: folder,
    KVALREG_DIGITAL_MAILBOX_FOLDER: folder,
  });
}

/** People at twelve clinics, two years after an operation, with every mixture of addresses; one in fifty has died. */
const fill = `
with unit as (
  insert into organisation.unit (id, name, kind) select 'clinic-' || n, 'Clinic ' || n, 'clinic' from generate_series(1, 12) n returning id
), made as materialized (
  select n, gen_random_uuid() as person, gen_random_uuid() as episode, 'clinic-' || 1 + n % 12 as unit,
    $2::date - (n % 85 - 14) as due_on
  from generate_series(1, $1::int) n
), person as (
  insert into identity.person (id, identifier_type, identifier_hash, identifier_encrypted, birth_date, sex, died_on)
  select person, 'personnummer', sha256(n::text::bytea), ''::bytea, '1950-01-01', 'female',
    case when n % 50 = 0 then date '2025-01-01' end from made
), contact as (
  insert into identity.contact (register_id, person_id, digital_mailbox, email_encrypted, phone_encrypted, address_encrypted, updated_by)
  select 'swespine', person, n % 3 = 0, case when n % 2 = 0 then ''::bytea end, case when n % 5 > 0 then ''::bytea end,
    case when n % 7 > 0 then ''::bytea end, 'system:bench' from made
), episode as (
  insert into register.episode (id, register_id, pathway, person_id, unit_id, opened_on, index_date, created_by)
  select episode, 'swespine', 'lumbar', person, unit, due_on - 760, due_on - 730, 'system:bench' from made
)
insert into register.occasion (episode_id, name, register_id, pathway, unit_id, form, due_on, opens_on, closes_on)
select episode, 'year2', 'swespine', 'lumbar', unit, 'followUp', due_on, due_on - 60, due_on + 180 from made`;

const openOccasions = `
select o.episode_id from register.occasion o
where o.register_id = 'swespine' and o.response_id is null and o.due_on is not null and o.closes_on >= $1::date
  and not exists (select from register.message m where m.episode_id = o.episode_id and m.occasion = o.name and m.rung = 'paper')`;

const plainCount = `
select count(*) from register.occasion o
join register.episode e on e.id = o.episode_id
join identity.person p on p.id = e.person_id
left join identity.contact c on c.register_id = o.register_id and c.person_id = e.person_id
where o.register_id = 'swespine' and o.response_id is null and o.closes_on >= $1::date and p.died_on is null`;
