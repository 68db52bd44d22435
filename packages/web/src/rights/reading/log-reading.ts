import { isRole, type PersonLogEntry } from '@kvalreg/core';
import type { Language } from '@kvalreg/declaration';
import { actionWords, message, toCsv, type ReadingBlock } from '@kvalreg/rendering';
import { formatInstant } from '../../platform/pages/date-time.js';

/** Whom a log extract speaks to: the person, or whoever makes it for the person. */
export type LogReader = 'own' | 'office';

export interface LogRow {
  readonly when: string;
  readonly what: string;
  readonly who: string;
  readonly unit: string;
}

/** One entry in words: of staff the role and the unit, and no name. */
export function logRow(entry: PersonLogEntry, reader: LogReader, language: Language): LogRow {
  return {
    when: formatInstant(entry.at, language),
    what: actionWords(entry.action, language),
    who: whoOf(entry, reader, language),
    unit: entry.unitName ?? (entry.actorKind === 'staff' ? message(language, 'chrome.wholeRegister') : '–'),
  };
}

function whoOf({ actorKind, role }: PersonLogEntry, reader: LogReader, language: Language): string {
  switch (actorKind) {
    case 'patient':
      return message(language, reader === 'own' ? 'log.you' : 'log.patient');
    case 'staff':
      return role !== null && isRole(role)
        ? message(language, `role.${role}`)
        : message(language, 'party.staff');
    case 'system':
      return message(language, 'log.program');
    case 'anonymous':
      return message(language, 'log.anonymous');
  }
}

export function logReading(
  entries: readonly PersonLogEntry[],
  reader: LogReader,
  language: Language,
): readonly ReadingBlock[] {
  const lead = { text: message(language, 'log.extractLead') };
  if (entries.length === 0) return [lead, { text: message(language, 'log.empty') }];
  return [
    lead,
    {
      table: {
        caption: message(language, 'log.extractTitle'),
        columns: columnsOf(language),
        rows: entries.map((entry) => cellsOf(logRow(entry, reader, language), entry)),
      },
    },
  ];
}

export function logCsv(entries: readonly PersonLogEntry[], reader: LogReader, language: Language): string {
  return toCsv(
    columnsOf(language),
    entries.map((entry) => cellsOf(logRow(entry, reader, language), entry)),
    { separator: ';', decimalSign: ',', byteOrderMark: true },
  );
}

function columnsOf(language: Language): readonly string[] {
  return (['when', 'what', 'who', 'unit', 'register'] as const).map((name) =>
    message(language, `log.${name}`),
  );
}

function cellsOf({ when, what, who, unit }: LogRow, { registerId }: PersonLogEntry): readonly string[] {
  return [when, what, who, unit, registerId ?? '–'];
}
