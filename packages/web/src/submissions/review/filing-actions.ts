import { may, type Filing, type Principal } from '@kvalreg/core';
import type { Language } from '@kvalreg/declaration';
import { blockingProblems } from '@kvalreg/engine';
import { message, type FilingAction } from '@kvalreg/rendering';
import { isOpen } from './filing-view.js';

interface ActionsRequest {
  readonly filing: Filing;
  readonly principal: Principal;
  readonly href: string;
  readonly language: Language;
  /** What was typed, and what is wrong with it, when an action was refused. */
  readonly refused?: { readonly id: string; readonly text: string; readonly error: string } | undefined;
}

/** What the reader can do with the filing as it is now. */
export function filingActions(asked: ActionsRequest): readonly FilingAction[] {
  return may(asked.principal, 'review-filing') ? reviewActions(asked) : unitActions(asked);
}

function unitActions(asked: ActionsRequest): readonly FilingAction[] {
  const { filing, principal, language } = asked;
  if (!may(principal, 'submit-filing')) return [];
  const name = principal.kind === 'staff' ? principal.name : '';
  const canSign =
    isOpen(filing) &&
    filing.shows !== 'nothing' &&
    (filing.window.status === 'open' || filing.window.status === 'late') &&
    blockingProblems(filing.problems, filing.comments).length === 0;
  return [
    ...(canSign
      ? [
          action(asked, 'submit', {
            title: message(language, 'filing.signTitle'),
            text: message(language, 'filing.signText', { name }),
            label: message(language, 'filing.sign'),
            primary: true,
          }),
        ]
      : []),
    ...(filing.publishedVersion !== null && isOpen(filing)
      ? [action(asked, 'drop', { label: message(language, 'filing.drop') })]
      : []),
    ...(filing.state === 'published'
      ? [
          action(asked, 'correction', {
            title: message(language, 'filing.correct'),
            text: message(language, 'filing.correctText'),
            label: message(language, 'filing.correctBegin'),
            field: { name: 'reason', label: message(language, 'filing.correctReason') },
          }),
        ]
      : []),
  ];
}

function reviewActions(asked: ActionsRequest): readonly FilingAction[] {
  const { filing, language } = asked;
  const canReturn = filing.state === 'submitted' || filing.state === 'accepted';
  return [
    ...(filing.state === 'submitted'
      ? [action(asked, 'accept', { label: message(language, 'filing.accept'), primary: true })]
      : []),
    ...(canReturn
      ? [
          action(asked, 'return', {
            title: message(language, 'filing.return'),
            label: message(language, 'filing.return'),
            field: { name: 'comment', label: message(language, 'filing.returnComment') },
          }),
        ]
      : []),
  ];
}

function action(
  { filing, href, refused }: ActionsRequest,
  id: string,
  words: {
    readonly title?: string;
    readonly text?: string;
    readonly label: string;
    readonly primary?: boolean;
    readonly field?: { readonly name: string; readonly label: string };
  },
): FilingAction {
  const own = refused?.id === id ? refused : undefined;
  return {
    id,
    title: words.title ?? null,
    text: words.text ?? null,
    action: `${href}/${id}`,
    label: words.label,
    primary: words.primary ?? false,
    lockVersion: filing.lockVersion,
    field: words.field ? { ...words.field, value: own?.text ?? '' } : null,
    error: own?.error ?? null,
  };
}

/** Why nothing can be signed here; null where it can, or where that is not asked. */
export function signingNote({ filing, principal, language }: ActionsRequest): string | null {
  if (!isOpen(filing) || !may(principal, 'draft-filing') || filing.shows === 'nothing') return null;
  if (!may(principal, 'submit-filing')) return message(language, 'filing.signByLeader');
  return blockingProblems(filing.problems, filing.comments).length > 0
    ? message(language, 'filing.signNotYet')
    : null;
}
