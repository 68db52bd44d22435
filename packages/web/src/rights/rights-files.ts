import { extractJson, type ExtractJson, type PersonLogEntry, type RegisterExtract } from '@kvalreg/core';
import { textIn, type Language } from '@kvalreg/declaration';
import { message, type LinkView, type ReadingBlock } from '@kvalreg/rendering';
import { Injectable } from '@nestjs/common';
import type { Response } from 'express';
import { FormCodes } from '../forms/form-codes.js';
import { codeWordsOf } from './reading/code-words-of.js';
import { extractReading } from './reading/extract-reading.js';
import { logCsv, logReading, type LogReader } from './reading/log-reading.js';
import { readingPdf } from './reading/reading-pdf.js';

const extractFormats = ['pdf', 'json'] as const;
const logFormats = ['pdf', 'csv', 'json'] as const;
export type ExtractFormat = (typeof extractFormats)[number];
export type LogFormat = (typeof logFormats)[number];

/** The files that a person can be given. */
@Injectable()
export class RightsFiles {
  constructor(private readonly codes: FormCodes) {}

  async reading(extract: RegisterExtract, language: Language): Promise<readonly ReadingBlock[]> {
    return extractReading(extract, language, await codeWordsOf(this.codes, extract, language));
  }

  async sendExtracts(
    response: Response,
    extracts: readonly RegisterExtract[],
    format: ExtractFormat,
    { language, madeAt }: { readonly language: Language; readonly madeAt: Date },
  ): Promise<void> {
    const name = nameOf('extract', extracts.length === 1 ? (extracts[0]?.registerId ?? null) : null, madeAt);
    if (format === 'json') {
      const documents: readonly ExtractJson[] = extracts.map((each) => extractJson(each, language));
      attach(response, `${name}.json`, 'application/json');
      response.send(`${JSON.stringify({ extracts: documents }, null, 2)}\n`);
      return;
    }
    const blocks: ReadingBlock[] = [];
    for (const extract of extracts) {
      blocks.push({ heading: textIn(extract.registerTitle, language) });
      blocks.push(...(await this.reading(extract, language)));
    }
    if (extracts.length === 0) blocks.push({ text: message(language, 'data.none') });
    const title = message(language, 'extract.title');
    const pdf = await readingPdf(blocks, {
      title,
      author: extracts.map(({ registerTitle }) => textIn(registerTitle, language)).join(', ') || title,
      language,
      madeAt,
    });
    attach(response, `${name}.pdf`, 'application/pdf');
    response.send(pdf);
  }

  async sendLog(
    response: Response,
    entries: readonly PersonLogEntry[],
    format: LogFormat,
    how: {
      readonly language: Language;
      readonly madeAt: Date;
      readonly reader: LogReader;
      readonly registerId: string | null;
    },
  ): Promise<void> {
    const { language, madeAt, reader } = how;
    const name = nameOf('log', how.registerId, madeAt);
    if (format === 'json') {
      attach(response, `${name}.json`, 'application/json');
      response.send(`${JSON.stringify({ entries }, null, 2)}\n`);
      return;
    }
    if (format === 'csv') {
      attach(response, `${name}.csv`, 'text/csv; charset=utf-8');
      response.send(logCsv(entries, reader, language));
      return;
    }
    const title = message(language, 'log.extractTitle');
    const blocks = logReading(entries, reader, language);
    const pdf = await readingPdf(blocks, { title, author: how.registerId ?? 'Kvalreg', language, madeAt });
    attach(response, `${name}.pdf`, 'application/pdf');
    response.send(pdf);
  }
}

/** Links to every file, below one address. */
export function downloadsAt(base: string, language: Language): readonly LinkView[] {
  return [
    ...extractFormats.map((format) => ({
      href: `${base}/extract.${format}`,
      label: message(language, 'data.extractAs', { format: format.toUpperCase() }),
    })),
    ...logFormats.map((format) => ({
      href: `${base}/log.${format}`,
      label: message(language, 'data.logAs', { format: format.toUpperCase() }),
    })),
  ];
}

export function extractFormatOf(text: string): ExtractFormat | undefined {
  return extractFormats.find((format) => format === text);
}

export function logFormatOf(text: string): LogFormat | undefined {
  return logFormats.find((format) => format === text);
}

/** No name and no number of a person: names of files are seen by others. */
function nameOf(kind: string, registerId: string | null, madeAt: Date): string {
  return [kind, ...(registerId === null ? [] : [registerId]), madeAt.toISOString().slice(0, 10)].join('-');
}

function attach(response: Response, name: string, type: string): void {
  response.type(type).setHeader('content-disposition', `attachment; filename="${name}"`);
  response.setHeader('cache-control', 'private, no-store');
}
