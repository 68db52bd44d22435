import type { DropoutAnswer, DropoutVariable } from '@kvalreg/core';
import { textIn, type Language } from '@kvalreg/declaration';
import { message, whyNoValue, type CsvCell } from '@kvalreg/rendering';
import { shownVariables } from './dropout-figure.js';

/** A table for a file: a number in each cell that has one. */
export interface RatesFile {
  readonly header: readonly string[];
  readonly rows: readonly (readonly CsvCell[])[];
}

/** Both groups for each variable, unrounded: means and shares in columns of their own, since their units differ. */
export function dropoutFile(answer: DropoutAnswer, unit: string, language: Language): RatesFile {
  const occasion = answer.occasions.find((one) => one.occasion === answer.occasion)?.title ?? {};
  const groups = ['answered', 'unanswered'] as const;
  return {
    header: [
      message(language, 'dropout.occasion'),
      message(language, 'output.unit'),
      message(language, 'dropout.variable'),
      message(language, 'figure.option'),
      message(language, 'dropout.axis'),
      ...groups.flatMap((which) =>
        (['known', 'missing', 'k', 'share', 'mean', 'sd'] as const).map((column) =>
          message(language, 'rates.file.of', {
            group: message(language, `dropout.${which}`),
            column: message(language, `dropout.file.${column}`),
          }),
        ),
      ),
      message(language, 'figure.withheld'),
      message(language, 'figure.whyNoValue'),
    ],
    rows: shownVariables(answer).map((variable) => {
      const suppressed = variable.groups === null ? 'withheld' : undefined;
      return [
        textIn(occasion, language),
        unit,
        textIn(variable.title, language),
        variable.option === null ? null : textIn(variable.option, language),
        variable.difference,
        ...groups.flatMap((which) => groupCells(variable, variable.groups?.[which])),
        suppressed ?? null,
        whyNoValue({ suppressed }, language),
      ];
    }),
  };
}

type Group = NonNullable<DropoutVariable['groups']>['answered'];

function groupCells({ kind }: DropoutVariable, group: Group | undefined): readonly CsvCell[] {
  if (!group) return [null, null, null, null, null, null];
  const isShare = kind === 'share';
  return [
    group.n,
    group.missing,
    isShare ? group.k : null,
    isShare ? group.value : null,
    isShare ? null : group.value,
    isShare ? null : group.sd,
  ];
}
