import type { ModelState, ShownResult } from '@kvalreg/core';
import { sourceIn, textIn, type Language } from '@kvalreg/declaration';
import { formatCount, formatDate, message, type ModelView } from '@kvalreg/rendering';
import { countText } from './model-names.js';

/** When a model was fitted, or why it has no number. */
export function stateText({ fit }: Pick<ModelState, 'fit'>, language: Language): string {
  if (!fit) return message(language, 'model.state.none');
  const date = formatDate(fit.fittedOn, language);
  return fit.result.status === 'failed'
    ? message(language, 'model.state.failed', {
        date,
        reason: message(language, `model.reason.${fit.result.reason}`),
      })
    : message(language, 'model.state.fitted', { date, number: formatCount(fit.number, language) });
}

/** How far a fit has come, and that the declaration has changed since. */
export function messagesOf({ run, isOutdated }: ModelState, language: Language): readonly string[] {
  const progress =
    run === null || run.state === 'done'
      ? []
      : [
          run.state === 'fitting' && run.cases === null
            ? message(language, 'model.run.underWay')
            : message(language, `model.run.${run.state}`, { n: formatCount(run.cases ?? 0, language) }),
        ];
  return [...progress, ...(isOutdated ? [message(language, 'model.outdated')] : [])];
}

/** Why there is no number; null where there is one. */
export function emptyOf({ fit, declared }: ModelState, language: Language): ModelView['empty'] {
  const result: ShownResult | null = fit?.result ?? null;
  if (result === null)
    return { title: message(language, 'model.state.none'), text: message(language, 'model.fitText') };
  if (result.status === 'withheld')
    return { title: message(language, 'model.noNumber'), text: message(language, 'model.withheld') };
  if (result.status === 'fitted') return null;
  const reason = message(language, `model.reason.${result.reason}`);
  return {
    title: message(language, 'model.noNumber'),
    text: `${reason.slice(0, 1).toLocaleUpperCase(language)}${reason.slice(1)}.${neededText(result, declared, language)}`,
  };
}

/** How many have the rarest outcome, and how many it takes: for those who are told of the cases. */
function neededText(
  { reason, cases, parameters }: Extract<ShownResult, { status: 'failed' }>,
  { kind, minimumEventsPerParameter: minimum }: ModelState['declared'],
  language: Language,
): string {
  if (reason !== 'too-few-events' || cases === null || parameters === null || minimum === undefined)
    return '';
  const [events = 0] = cases.events;
  const rarest = kind === 'logistic' ? Math.min(events, cases.complete - events) : Math.min(...cases.events);
  return ` ${message(language, 'model.needed', {
    rarest: formatCount(rarest, language),
    minimum: formatCount(minimum, language),
    parameters: formatCount(parameters, language),
    needed: formatCount(minimum * parameters, language),
  })}`;
}

/** What a fit rests on: from all cases that the model is about to those with everything known, and its versions. */
export function factsOf({ fit, declared }: ModelState, language: Language): ModelView['facts'] {
  const fact = (
    key:
      | 'kind'
      | 'cases'
      | 'events'
      | 'unknownOutcome'
      | 'population'
      | 'missingAny'
      | 'state'
      | 'dataDate'
      | 'version'
      | 'source',
    value: string,
  ) => ({ term: message(language, `model.${key}`), value });
  const source = declared.source === undefined ? [] : [fact('source', sourceIn(declared.source, language))];
  const kind = fact('kind', message(language, `model.kind.${declared.kind}`));
  if (!fit || fit.result.status === 'withheld') return [kind, ...source];
  const { cases } = fit.result;
  const counted = (n: number) => countText(n, cases?.isRounded === true, language);
  const told = (n: number | null) => (n === null ? message(language, 'model.fewer') : counted(n));
  const missingAny =
    !cases || cases.population === null || cases.unknownOutcome === null
      ? null
      : cases.population - cases.unknownOutcome - cases.complete;
  return [
    kind,
    ...(cases
      ? [
          ...(cases.population === null ? [] : [fact('population', formatCount(cases.population, language))]),
          fact('unknownOutcome', told(cases.unknownOutcome)),
          ...(missingAny === null ? [] : [fact('missingAny', formatCount(missingAny, language))]),
          ...cases.missing
            .filter(({ n }) => n !== 0)
            .map(({ predictor, n }) => ({
              term: `${message(language, 'model.missing')}, ${textIn(declared.predictors[predictor]?.title ?? {}, language)}`,
              value: told(n),
            })),
          fact('cases', message(language, 'model.casesOf', { n: counted(cases.complete) })),
          ...(declared.kind === 'logistic' && cases.events.length > 0
            ? [fact('events', counted(cases.events[0] ?? 0))]
            : []),
        ]
      : []),
    fact('state', stateText({ fit }, language)),
    fact('dataDate', formatDate(fit.dataDate, language)),
    fact(
      'version',
      message(language, 'model.versionOf', {
        model: fit.modelVersion,
        register: fit.registerVersion,
        code: fit.codeVersion,
      }),
    ),
    ...source,
  ];
}
