import type { LetterBatch } from '@kvalreg/core';
import { textIn, type Language, type Register } from '@kvalreg/declaration';
import { formatDate, message, type StatusView } from '@kvalreg/rendering';

export function lettersHref(registerId: string): string {
  return `/r/${encodeURIComponent(registerId)}/messages/letters`;
}

/** The day on which it was made and the first part of its id: enough to tell two batches apart on a desk. */
export function batchName({ id, madeAt }: LetterBatch, language: Language): string {
  return message(language, 'letters.batchOf', {
    date: formatDate(madeAt.slice(0, 10), language),
    id: id.slice(0, 8).toUpperCase(),
  });
}

export function batchStatus({ printedAt, sentOn }: LetterBatch, language: Language): StatusView {
  if (sentOn !== null) return { label: message(language, 'letters.state.sent'), color: 'success' };
  return printedAt === null
    ? { label: message(language, 'letters.state.made'), color: 'neutral' }
    : { label: message(language, 'letters.state.printed'), color: 'info' };
}

export function rungTitle(
  register: Register,
  { pathway, occasion, rung }: { readonly pathway: string; readonly occasion: string; readonly rung: string },
  language: Language,
): string {
  const rungs = register.pathways[pathway]?.occasions[occasion]?.reminders ?? [];
  return textIn(rungs.find(({ id }) => id === rung)?.title ?? {}, language) || rung;
}
