import type { Paper, PaperState } from '@kvalreg/core';
import { may, type Principal } from '@kvalreg/core';
import { textIn, type Language, type Register } from '@kvalreg/declaration';
import { formatDate, message, type PaperRow, type StatusView } from '@kvalreg/rendering';
import { dayOf } from '../platform/pages/date-time.js';

const colours = {
  printed: 'neutral',
  'typed-once': 'info',
  'to-compare': 'warning',
  answered: 'success',
  revoked: 'danger',
} as const satisfies Record<PaperState, StatusView['color']>;

export function deskHref(register: Pick<Register, 'id'>): string {
  return `/r/${encodeURIComponent(register.id)}/paper`;
}

/** The occasion, and the form where that is called something else. */
export function paperTitle(
  paper: Pick<Paper, 'pathway' | 'occasion' | 'form'>,
  register: Register,
  language: Language,
): string {
  const pathway = register.pathways[paper.pathway];
  const occasion = textIn(pathway?.occasions[paper.occasion]?.title ?? {}, language);
  const form = textIn(pathway?.forms[paper.form]?.title ?? {}, language);
  return occasion === form ? occasion : `${occasion}: ${form}`;
}

/** A paper in a list, with what the reader may do with it. */
export function paperRow(
  paper: Paper,
  register: Register,
  principal: Principal,
  language: Language,
): PaperRow {
  const { code, state } = paper;
  const here = `${deskHref(register)}/${encodeURIComponent(code)}`;
  const on = (action: string): string => message(language, 'typing.actionOn', { action, code });
  const isOpen = state !== 'answered' && state !== 'revoked';
  const verb = message(language, state === 'to-compare' ? 'typing.compare' : 'typing.type');
  return {
    code,
    form: paperTitle(paper, register, language),
    unit: paper.unitName,
    printed: formatDate(dayOf(paper.printedAt), language),
    printedBy: paper.printedBy,
    status: { label: message(language, `typing.state.${state}`), color: colours[state] },
    action: isOpen && may(principal, 'type-paper') ? { href: here, label: verb, fullLabel: on(verb) } : null,
    revoke:
      isOpen && may(principal, 'print-paper')
        ? { action: `${here}/revoke`, label: on(message(language, 'typing.revoke')) }
        : null,
  };
}
