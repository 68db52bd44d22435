import { expect, it } from '@jest/globals';
import { setTimeout as wait } from 'node:timers/promises';
import type { JobsService } from '../platform/jobs/jobs.service.js';
import { KeepFiguresJob } from './keep-figures-job.js';
import type { KeepFiguresService } from './keep-figures.service.js';

function jobThatCounts(milliseconds: number) {
  const looks = { number: 0 };
  const figures: Pick<KeepFiguresService, 'keepUp'> = {
    keepUp: async () => {
      looks.number += 1;
      await wait(milliseconds);
      return [{ register: 'knee', source: 'knee', cases: 10, cells: 0, milliseconds }];
    },
  };
  return { looks, job: new KeepFiguresJob({} as JobsService, figures as KeepFiguresService) };
}

it('looks once, and ends when the next run begins, however long counting takes', async () => {
  const { looks, job } = jobThatCounts(30);
  const start = performance.now();
  await job.keepUp(new AbortController().signal, 20);
  expect(looks.number).toBe(1);
  expect(performance.now() - start).toBeLessThan(1_000);
});

it('does not look when the process is stopped, nor wait', async () => {
  const stop = new AbortController();
  const { looks, job } = jobThatCounts(1);
  const running = job.keepUp(stop.signal, 60_000);
  await wait(50);
  stop.abort();
  await running;
  expect(looks.number).toBe(1);
  await job.keepUp(stop.signal);
  expect(looks.number).toBe(1);
});
