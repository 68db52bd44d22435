import type { ClosedLink } from '@kvalreg/core';
import type { Language } from '@kvalreg/declaration';
import { formatDate, message, type NoticeView } from '@kvalreg/rendering';

/** Why a form cannot be answered (any more), in words for the patient. */
export function closedView(
  link: ClosedLink,
  language: Language,
  { justReceived, backHref }: { readonly justReceived: boolean; readonly backHref: string | null },
): NoticeView {
  const back =
    backHref === null ? [] : [{ href: backHref, label: message(language, 'chrome.my'), primary: true }];
  switch (link.state) {
    case 'answered': {
      const date = formatDate(link.answeredOn, language);
      return justReceived
        ? notice(
            message(language, 'patient.receiptTitle'),
            'success',
            [
              message(language, 'patient.receiptText', { date }),
              message(language, 'patient.receiptUse'),
              message(language, 'patient.closePage'),
            ],
            back,
          )
        : notice(
            message(language, 'patient.answeredTitle'),
            'info',
            [message(language, 'patient.answeredText', { date }), message(language, 'patient.answeredHelp')],
            back,
          );
    }
    case 'expired':
    case 'revoked':
      return notice(
        message(language, 'patient.closedTitle'),
        'warning',
        [message(language, 'patient.closedText'), message(language, 'patient.closedHelp')],
        back,
      );
    case 'ended':
      return notice(
        message(language, 'patient.endedTitle'),
        'info',
        [message(language, 'patient.endedText'), message(language, 'patient.endedHelp')],
        back,
      );
    case 'not-open': {
      const when =
        link.opensOn === null
          ? message(language, 'patient.notOpenText')
          : message(language, 'patient.notOpenUntil', { date: formatDate(link.opensOn, language) });
      return notice(message(language, 'patient.notOpenTitle'), 'info', [when], back);
    }
    case 'unknown':
      return notice(
        message(language, 'patient.unknownTitle'),
        'warning',
        [message(language, 'patient.unknownText')],
        [...back, { href: '/code', label: message(language, 'start.enterCode'), primary: back.length === 0 }],
      );
  }
}

/** What HTTP calls it, for programs and logs. */
export function closedStatus({ state }: ClosedLink, justReceived: boolean): number {
  if (state === 'unknown') return 404;
  if (state === 'not-open') return 409;
  return state === 'answered' && justReceived ? 200 : 410;
}

function notice(
  heading: string,
  tone: NoticeView['tone'],
  paragraphs: readonly string[],
  actions: NoticeView['actions'],
): NoticeView {
  return { heading, tone, paragraphs, facts: [], actions };
}
