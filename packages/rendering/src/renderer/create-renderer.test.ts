import { describe, expect, it } from '@jest/globals';
import { languages } from '@kvalreg/declaration';
import { isMessageKey } from '../messages/catalogue.js';
import type { PageViews } from '../views/page-views.js';
import { createRenderer } from './create-renderer.js';
import { readTemplates } from './read-templates.fixture.js';
import { frame, samplePages } from './sample-pages.fixture.js';
import { TrustedSvg } from './trusted-svg.js';

const templates = readTemplates();
const renderer = createRenderer(templates);
const pages = Object.keys(samplePages) as (keyof PageViews)[];
const hostile = `"><script>alert(1)</script><img src=x onerror='x'>{{t 'chrome.start'}}`;
/** What decides between templates and never comes from a person. */
const decisive = new Set([
  'control',
  'color',
  'tone',
  'inputMode',
  'audience',
  'language',
  'code',
  'contentLanguage',
]);

function poison(value: unknown, key = ''): unknown {
  if (typeof value === 'string') return decisive.has(key) ? value : hostile;
  if (value instanceof TrustedSvg || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((inner) => poison(inner));
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, poison(inner, name)]));
}

describe.each(pages)('page %s', (page) => {
  it.each(languages)('is a whole page in %s', (language) => {
    const html = renderer.page(page, { ...frame, language }, samplePages[page]);
    expect(html).toMatch(/^<!doctype html>\n<html lang="/u);
    expect(html.match(/<h1/gu)).toHaveLength(1);
    expect(html).toContain('href="#content"');
    expect(html).toContain('<main id="content"');
    expect(html.trim()).toMatch(/<\/html>$/u);
  });

  it('lets no text break out of its place', () => {
    const html = renderer.page(
      page,
      poison(frame) as typeof frame,
      poison(samplePages[page]) as PageViews[typeof page],
    );
    expect(html).toContain('&lt;script&gt;');
    expect(html).not.toMatch(/<script>|<img|onerror='/u);
  });

  it('has neither inline script nor inline style', () => {
    const html = renderer.page(page, frame, samplePages[page]);
    expect(html).not.toMatch(/<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)/u);
  });

  it('uses every id once and describes controls by texts that are there', () => {
    const html = renderer.page(page, frame, samplePages[page]);
    const ids = [...html.matchAll(/\sid="([^"]*)"/gu)].map((match) => match[1]);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    const named = [...html.matchAll(/\s(?:aria-describedby|aria-labelledby|for)="([^"]*)"/gu)].flatMap(
      (match) => (match[1] ?? '').split(' '),
    );
    expect(named.filter((id) => !ids.includes(id))).toEqual([]);
  });
});

describe('the templates', () => {
  it.each(Object.entries(templates))(
    '%s writes nothing unescaped and names messages that exist',
    (_name, source) => {
      expect(source).not.toMatch(/\{\{\{|\{\{&/u);
      for (const [, key] of source.matchAll(/(?:\{\{|\()t '([^']+)'/gu))
        expect(isMessageKey(key ?? '')).toBe(true);
    },
  );
});

describe('createRenderer', () => {
  it('refuses a template that names what the view lacks', () => {
    const broken = createRenderer({ ...templates, 'pages/code': '{{nothing}}' });
    expect(() => broken.page('code', frame, samplePages.code)).toThrow('nothing');
  });
  it('writes only drawings as markup', () => {
    const broken = createRenderer({ ...templates, 'pages/code': '{{svg value}}' });
    expect(() => broken.page('code', frame, samplePages.code)).toThrow('only a chart');
  });
  it('names the template that is missing', () => {
    expect(() => createRenderer({}).page('code', frame, samplePages.code)).toThrow('pages/code');
  });
});

describe('a table', () => {
  it('says where a row heading belongs only where its words do not', () => {
    const { report } = samplePages;
    const row = (places?: readonly (string | null)[]) => ({
      headers: ['November', 'Lund'],
      strong: false,
      cells: [],
      ...(places && { places }),
    });
    const table = {
      id: 't',
      caption: 'Months',
      captionHidden: false,
      columnGroups: [],
      rowHeaders: ['Month', 'Unit'],
      columns: [],
      sections: [{ title: null, rows: [row(['2026-11', null]), row(['', null]), row()] }],
    };
    const [figure] = report.figures;
    if (!figure) throw new Error('the sample has a figure');
    const html = renderer.page('report', frame, {
      ...report,
      figures: [{ ...figure, tables: [table] }],
      blocks: [],
    });
    const heads = html.match(/<th scope="row"[^>]*>(?:November|Lund)/gu);
    expect(heads).toEqual([
      '<th scope="row" data-place="2026-11">November',
      '<th scope="row">Lund',
      '<th scope="row" data-place="">November',
      '<th scope="row">Lund',
      '<th scope="row">November',
      '<th scope="row">Lund',
    ]);
  });
});
