import type { ModelState } from '@kvalreg/core';
import { textIn, type Language, type Model } from '@kvalreg/declaration';
import { modelParts, type ModelTerm } from '@kvalreg/engine';
import { formatCount, formatExact, message } from '@kvalreg/rendering';

/** A column of a model as people call it: `Age, per 10`, `Smoking: yes, against no`. */
export function termLabel(
  { predictors }: Model,
  { predictor, code }: ModelTerm,
  references: Readonly<Record<string, string>>,
  language: Language,
): string {
  const declared = predictors[predictor];
  const title = textIn(declared?.title ?? {}, language);
  if (declared?.as === 'linear') {
    const { per } = declared;
    return per === undefined || per === 1
      ? title
      : message(language, 'model.per', {
          title,
          per: formatExact(per, language),
        });
  }
  const option = (wanted: string | null | undefined) =>
    textIn(declared?.options.find((one) => one.code === wanted)?.label ?? {}, language);
  return message(language, 'model.against', {
    // A question as a title: the colon stands in the place of its mark.
    title: title.replace(/\?$/u, ''),
    option: option(code),
    reference: option(references[predictor]),
  });
}

/** A level of the outcome as people call it. */
export function levelLabel(
  { declared, pathway }: Pick<ModelState, 'declared' | 'pathway'>,
  level: string | null,
  language: Language,
): string {
  const option = modelParts(pathway, declared).options.find(({ code }) => code === level);
  return option ? textIn(option.label, language) : (level ?? '');
}

/** A number of cases, said to be rounded where it is. */
export function countText(n: number, isRounded: boolean, language: Language): string {
  const count = formatCount(n, language);
  return isRounded && n > 0 ? message(language, 'model.about', { n: count }) : count;
}
