import { ApiTokensService } from '@kvalreg/core';
import { plugins, startServer } from '@kvalreg/server';
import Fastify from 'fastify';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { withClient } from './database.mjs';
import { milliseconds, quantile, rounds } from './rounds.mjs';

const count = 300;
const warmUp = 30;

/**
 * One follow-up form through HTTP: by the platform (who may, validation, scoring, revision, analysis rows and log in one
 * transaction) and by a bare Fastify that inserts the same body into one table of the same database.
 */
export async function submit({ url, environment }) {
  const server = await startServer({ env: { ...environment, PORT: '0' }, plugins, log: 'none' });
  const bare = await startBare(url);
  try {
    const { token } = await server.app.get(ApiTokensService, { strict: false }).issue(
      { kind: 'system', name: 'bench' },
      {
        label: `bench ${randomUUID()}`,
        days: 1,
        role: 'register-office',
        registerId: 'swespine',
        unitId: null,
      },
    );
    const open = await withClient(url, unanswered);
    const post = async (address, body) => {
      const response = await fetch(address, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify(body),
      });
      const text = await response.text();
      if (response.status !== 201) throw new Error(`${address} answered ${String(response.status)}: ${text}`);
    };
    let [next, nextBare] = [0, 0];
    const times = await rounds(
      {
        bare: () => post(`${bare.url}/responses`, open[nextBare++].body),
        platform: () => {
          const { episode, body } = open[next++];
          return post(
            `${server.url}/api/v1/registers/swespine/episodes/${episode}/occasions/year1/responses`,
            body,
          );
        },
      },
      { warmUp, count },
    );
    return { times, fields: Object.keys(open[0].body.answers).length };
  } finally {
    await bare.stop();
    await server.close();
  }
}

/** Follow-ups that nobody answered, each with the answers of somebody who did. */
async function unanswered(client) {
  const { rows } = await client.query(
    `select o.episode_id as episode, o.due_on::text as filled_on, r.answers, r.form_version
     from (select *, row_number() over (order by episode_id) as place from register.occasion
           where name = 'year1' and response_id is null and due_on < current_date order by episode_id limit $1) o
     join (select *, row_number() over (order by response_id) as place from register.form_response
           where occasion = 'year1' and revision = 1 order by response_id limit $1) r using (place)`,
    [count + warmUp],
  );
  if (rows.length < count + warmUp)
    throw new Error(`Only ${String(rows.length)} follow-ups are unanswered: start over with --fresh.`);
  return rows.map(({ episode, filled_on: filledOn, answers, form_version: formVersion }) => ({
    episode,
    body: { formVersion, expectedRevision: 0, answers, channel: 'paper', filledOn },
  }));
}

async function startBare(url) {
  const pool = new pg.Pool({ connectionString: url, max: 4 });
  await pool.query(
    'create table if not exists public.bench_response (id uuid primary key, body jsonb not null, at timestamptz not null default now())',
  );
  const app = Fastify();
  app.post('/responses', async (request, reply) => {
    const id = randomUUID();
    await pool.query('insert into public.bench_response (id, body) values ($1, $2)', [
      id,
      JSON.stringify(request.body),
    ]);
    return reply.code(201).send({ id });
  });
  const address = await app.listen({ port: 0, host: '127.0.0.1' });
  return {
    url: address,
    stop: async () => {
      await app.close();
      await pool.end();
    },
  };
}

export function describeSubmit({ times, fields }) {
  const line = (name, words) => {
    const [middle, slow] = [quantile(times[name], 0.5), quantile(times[name], 0.95)];
    const ratio = (middle / quantile(times.bare, 0.5)).toFixed(2);
    return `  ${words.padEnd(28)} median ${milliseconds(middle).padStart(8)}   95 % within ${milliseconds(slow).padStart(8)}   ${ratio} × bare`;
  };
  return [
    `One submission of a follow-up form (${String(fields)} answers) through HTTP:`,
    line('bare', 'bare Fastify and one insert'),
    line('platform', 'the platform'),
  ].join('\n');
}
