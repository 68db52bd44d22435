import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { checkAccessibility } from './check-accessibility.js';
import { openBrowser } from './open-browser.js';
import { screenshot } from './screenshot.js';

const pages: Readonly<Record<string, string>> = {
  '/good': '<label>Vikt <input name="weight"></label>',
  '/bad': '<input name="weight"><img src="data:,"><p style="color:#ccc;background:#fff">Svag text</p>',
  '/careless': '<h4>Rubrik</h4><button aria-label="Stäng">Spara svaren</button></main><p>Utanför allt</p>',
};

let server: Server;
let browser: Browser;
let origin: string;

beforeAll(async () => {
  server = createServer((request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.setHeader(
      'content-security-policy',
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:",
    );
    response.end(
      `<!doctype html><html lang="sv"><title>Sida</title><main><h1>Sida</h1>${pages[request.url ?? ''] ?? ''}`,
    );
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  browser = await openBrowser();
});

afterAll(async () => {
  await browser.close();
  await new Promise((closed) => server.close(closed));
});

async function open(path: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(origin + path);
  return page;
}

describe('checkAccessibility', () => {
  it('finds nothing wrong with a good page', async () => {
    expect(await checkAccessibility(await open('/good'))).toEqual([]);
  });

  it('names the rules that are broken and the places, in spite of a strict policy', async () => {
    const found = await checkAccessibility(await open('/bad'));
    expect(found.map((line) => line.split(' ')[0])).toEqual(['color-contrast', 'image-alt', 'label']);
    expect(found[2]).toBe('label (critical): Form elements must have labels: input <input name="weight">');
  });
});

describe('good practice', () => {
  it('is asked for too: the order of headings, landmarks, and spoken names that hold the visible words', async () => {
    const found = await checkAccessibility(await open('/careless'));
    expect(found.map((line) => line.split(' ')[0]).sort()).toEqual([
      'heading-order',
      'label-content-name-mismatch',
      'region',
    ]);
  });
});

describe('screenshot', () => {
  it('shows the page as wide as a phone', async () => {
    const page = await open('/good');
    const path = await screenshot(page, 'test-of-screenshot', { width: 390, always: true });
    if (path === null) throw new Error('no picture was taken');
    const png = await readFile(path);
    expect(path).toMatch(/\.screenshots\/test-of-screenshot-390\.png$/);
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([390, 844]);
    await rm(path);
  });
});
