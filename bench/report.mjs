import 'reflect-metadata';
import {
  Clock,
  CoreModule,
  loadConfig,
  OrganisationService,
  ReportPress,
  ReportsService,
} from '@kvalreg/core';
import { plugins } from '@kvalreg/server/plugins';
import { ReportPressModule } from '@kvalreg/web';
import { NestFactory } from '@nestjs/core';
import process from 'node:process';
import { officeScope } from './benched-scopes.mjs';
import { milliseconds } from './rounds.mjs';

const fewestPages = 100;

/**
 * The whole standard report of one clinic after the other in one PDF, until it has a hundred pages: the time to compute the
 * figures, the time to lay them out, and what the program's memory grew by.
 */
export async function report({ environment }) {
  const config = loadConfig(environment);
  class Bench {}
  const app = await NestFactory.createApplicationContext(
    { module: Bench, imports: [CoreModule.forRoot({ config, plugins }), ReportPressModule] },
    { logger: false, abortOnError: false },
  );
  try {
    const { register } = plugins.find((plugin) => plugin.register.id === 'swespine');
    const reports = app.get(ReportsService, { strict: false });
    const press = app.get(ReportPress, { strict: false });
    const units = await app.get(OrganisationService, { strict: false }).units(register.id);
    const order = (answers) => ({
      register,
      source: register.pathways.lumbar,
      answers,
      units,
      isClinic: false,
      language: 'sv',
      madeOn: app.get(Clock, { strict: false }).today(),
    });
    const answers = [];
    let [computed, pages] = [0, 0];
    for (const { id } of units) {
      if (pages >= fewestPages) break;
      const start = performance.now();
      const request = { pathway: 'lumbar', report: 'standard', filter: { unit: [id] } };
      answers.push(...(await reports.whole(officeScope, request)));
      computed += performance.now() - start;
      pages = pagesOf(await press.file(order(answers), 'pdf'));
    }
    const before = process.memoryUsage().rss;
    const start = performance.now();
    const bytes = await press.file(order(answers), 'pdf');
    const laidOut = performance.now() - start;
    const grown = Math.max(0, process.memoryUsage().rss - before);
    return { pages, tabs: answers.length, size: bytes.length, computed, laidOut, grown };
  } finally {
    await app.close();
  }
}

function pagesOf(bytes) {
  return [
    ...Buffer.from(bytes)
      .toString('latin1')
      .matchAll(/\/Type \/Page\b/g),
  ].length;
}

export function describeReport({ pages, tabs, size, computed, laidOut, grown }) {
  return [
    `A report of ${String(pages)} pages (${String(tabs)} tabs, ${(size / 2 ** 20).toFixed(1)} MB) as a tagged PDF:`,
    `  computing its figures  ${milliseconds(computed)}`,
    `  laying it out          ${milliseconds(laidOut)}, ${milliseconds(laidOut / pages)} a page; memory grew by ${(grown / 2 ** 20).toFixed(0)} MB`,
  ].join('\n');
}
