import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { createTestDatabase, type TestDatabase } from '@kvalreg/test-environment';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { z } from 'zod';
import { loadConfig } from '../config.js';
import { JobsService } from './jobs.service.js';
import type { Job } from './job.js';

let test: TestDatabase;
const started: JobsService[] = [];
const done: { readonly by: string; readonly n: number }[] = [];
const payload = z.object({ n: z.int() });

beforeAll(async () => {
  Logger.overrideLogger(false);
  test = await createTestDatabase();
});
afterAll(async () => {
  await Promise.all(started.map((jobs) => jobs.beforeApplicationShutdown()));
  await test.drop();
});

function process(by: string): { readonly jobs: JobsService; readonly job: Job<{ n: number }> } {
  const jobs = new JobsService(
    loadConfig({ DATABASE_URL: test.url, KVALREG_IDENTITY_KEY: Buffer.alloc(32, 7).toString('base64') }),
  );
  started.push(jobs);
  let failures = 0;
  const job = jobs.define('count', {
    payload,
    retries: 2,
    retryAfter: 0,
    handler: ({ n }) => {
      if (n === 3 && failures++ === 0) throw new Error('the first time');
      done.push({ by, n });
      return Promise.resolve();
    },
  });
  return { jobs, job };
}

describe('JobsService', () => {
  it('does each job once, whichever worker is free, and again what failed', async () => {
    const sender = process('nobody');
    for (const worker of [process('one'), process('two')]) await worker.jobs.start();
    for (const n of [1, 2, 3]) await sender.jobs.send(sender.job, { n });
    for (let round = 0; round < 200 && done.length < 3; round += 1) await wait(100);
    expect(done.map(({ n }) => n).toSorted()).toEqual([1, 2, 3]);
    expect(done.map(({ by }) => by)).not.toContain('nobody');
  });

  it('does at its start, once, what fell due while no worker ran', async () => {
    const caughtUp: string[] = [];
    const workers = ['three', 'four'].map((by) => {
      const { jobs } = process(by);
      jobs.define('catch-up', {
        payload: z.object({}),
        atStart: true,
        handler: () => Promise.resolve(caughtUp.push(by)),
      });
      return jobs;
    });
    for (const worker of workers) await worker.start();
    for (let round = 0; round < 200 && caughtUp.length === 0; round += 1) await wait(100);
    await wait(1500);
    expect(caughtUp).toHaveLength(1);
  });

  it('goes on when the database was away while a job was done', async () => {
    const worker = process('five');
    let runs = 0;
    const cut = worker.jobs.define('cut-off', {
      payload: z.object({}),
      retries: 2,
      retryAfter: 0,
      expireInMinutes: 1,
      handler: async () => {
        runs += 1;
        // Every connection of the queue is gone when the job wants to say that it is done.
        const client = new pg.Client(test.url);
        await client.connect();
        await client.query(
          `select pg_terminate_backend(pid) from pg_stat_activity
           where application_name = 'kvalreg jobs' and datname = current_database()`,
        );
        await client.end();
      },
    });
    await worker.jobs.start();
    await worker.jobs.send(cut, {});
    for (let round = 0; round < 200 && runs === 0; round += 1) await wait(100);
    done.length = 0;
    // Who asks in the very moment may be told that the connection is gone, and asks again.
    let isAsked = false;
    for (let round = 0; round < 50 && !isAsked; round += 1) {
      if (round > 0) await wait(100);
      isAsked = await worker.jobs.send(worker.job, { n: 7 }).then(
        () => true,
        () => false,
      );
    }
    for (let round = 0; round < 200 && done.length === 0; round += 1) await wait(100);
    expect(done.map(({ n }) => n)).toEqual([7]);
    expect(runs).toBe(1);
  });

  it('refuses what the payload does not allow, and a name that is taken', async () => {
    const { jobs, job } = process('x');
    await expect(jobs.send(job, { n: 0.5 })).rejects.toThrow(z.ZodError);
    expect(() => jobs.define('count', { payload, handler: () => Promise.resolve() })).toThrow(
      'defined twice',
    );
    expect(() => jobs.define('Count it', { payload, handler: () => Promise.resolve() })).toThrow(
      'kebab-case',
    );
  });
});
