import type { FigureChange, FigureThen, Unit } from '@kvalreg/core';
import type { Language } from '@kvalreg/declaration';
import { changeView, formatDate, message, type ChangeSide, type ChangeView } from '@kvalreg/rendering';

interface Words {
  readonly indicator: string;
  readonly unit: Unit | null;
  readonly whole: string;
  readonly language: Language;
}

/** What has become of a figure, as a page shows it. */
export function changeOf(change: FigureChange, { indicator, unit, whole, language }: Words): ChangeView {
  return changeView({
    indicator,
    language,
    ownLabel: unit?.name ?? null,
    whole,
    before: sideOf(change.before, language),
    after: sideOf(change.after, language),
    definitionChanged: change.definitionChanged,
    movements: change.movements,
    erased: change.erased,
  });
}

function sideOf(
  { release, on, registerVersion, source, own, nation }: FigureThen,
  language: Language,
): ChangeSide {
  const date = formatDate(on, language);
  return {
    label: release
      ? message(language, 'release.change.then', { title: release.title, date })
      : message(language, 'release.change.now', { date }),
    source,
    version: registerVersion,
    own,
    nation,
  };
}
