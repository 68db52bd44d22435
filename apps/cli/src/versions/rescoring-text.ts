import type { FormRescored, RescoreReport } from '@kvalreg/core';
import { countText } from '../terminal/duration.js';
import { textTable } from '../terminal/table.js';

/** What became of the scores, form by form; forms of which nothing is to be said are named at the end. */
export function rescoringText({ register, dryRun, forms }: RescoreReport): string {
  const isNotable = (form: FormRescored): boolean =>
    form.rescored > 0 || !form.finished || Object.keys(form.unmapped).length > 0;
  const told = forms.filter(isNotable).map((form) => formText(form, dryRun));
  const same = forms.filter((form) => !isNotable(form));
  const looked = same.reduce((sum, form) => sum + form.looked, 0);
  const rest =
    same.length === 0
      ? ''
      : `${same.map(({ form }) => form).join(', ')}: ${countText(looked)} answers, all scored as now.\n`;
  return `${register}${dryRun ? ' (nothing is written)' : ''}\n\n${[...told, rest].filter((part) => part !== '').join('\n')}`;
}

function formText(form: FormRescored, dryRun: boolean): string {
  const { looked, total, rescored, corrected, finished } = form;
  const counts = [
    `${countText(looked)} of ${countText(Math.max(total, looked))} answers looked at`,
    `${countText(rescored)} ${dryRun ? 'would be scored' : 'scored'} anew`,
    ...(corrected > 0 ? [`${countText(corrected)} corrected meanwhile`] : []),
    ...(finished ? [] : ['stopped']),
  ];
  const rows = Object.entries(form.values).map(([name, { changed, becameUnknown, becameKnown }]) => {
    const mean = form.meanChanges[name] ?? null;
    return [
      name,
      countText(changed),
      countText(becameUnknown),
      countText(becameKnown),
      mean === null ? '' : mean.toFixed(2),
    ];
  });
  const table =
    rows.length === 0 ? '' : textTable(['score', 'changed', 'now unknown', 'now known', 'mean change'], rows);
  return `${form.pathway}.${form.form}, version ${form.formVersion}: ${counts.join(', ')}.\n${table}${unmappedText(form)}`;
}

function unmappedText({ unmapped }: FormRescored): string {
  const lines = Object.entries(unmapped).flatMap(([version, fields]) =>
    Object.entries(fields).map(
      ([key, count]) => `  ${key}: ${countText(count)} answers of version ${version}\n`,
    ),
  );
  return lines.length === 0
    ? ''
    : `No map carries these over; they are unknown in analyses:\n${lines.join('')}`;
}
