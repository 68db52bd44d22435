import { roleOf, type Principal, type RatesAnswer } from '@kvalreg/core';
import { textIn, type Language } from '@kvalreg/declaration';
import { message, type TabView } from '@kvalreg/rendering';
import { hrefWith } from '../../platform/pages/paging.js';

interface Tabs {
  readonly base: string;
  readonly pathway: string;
  readonly principal: Principal;
  readonly language: Language;
}

/** The parts of the report of response rates: its tabs, then the pages beside it. `current` is the id of one of them. */
export function ratesTabs(
  tabs: RatesAnswer['report']['tabs'],
  current: string,
  chosen: Readonly<Record<string, string | readonly string[]>>,
  { base, pathway, principal, language }: Tabs,
): readonly TabView[] {
  const pages = [
    { id: 'dropout', label: message(language, 'dropout.title') },
    // Those who see figures alone see nothing of messages.
    ...(roleOf(principal) === 'authority'
      ? []
      : [{ id: 'messages', label: message(language, 'rungs.title') }]),
  ];
  return [
    ...tabs.map(({ id, title }) => ({
      href: hrefWith(base, { tab: id, pathway, ...chosen }),
      label: textIn(title, language),
      current: id === current,
    })),
    ...pages.map(({ id, label }) => ({
      href: hrefWith(`${base}/${id}`, { pathway }),
      label,
      current: id === current,
    })),
  ];
}
