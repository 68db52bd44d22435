import type { Form, Instrument, Item, SyntheticGroup, SyntheticTarget } from '@kvalreg/declaration';
import { anchorsOf } from '@kvalreg/engine';
import { addDays } from './calendar.js';
import { calibrateInstrument } from './calibrate.js';
import type { AnswerSource } from './answer-source.js';
import { rowSources } from './draw-rows.js';
import { drawText } from './draw-text.js';
import { nearestValue, numericRange, optionAt, untargetedValue } from './draw-value.js';
import type { SyntheticRequest } from './synthetic-episode.js';

/** Prepares how every answer of an occasion's form is drawn for one group. */
export function answerSources(
  request: SyntheticRequest,
  group: SyntheticGroup,
  occasionName: string,
): readonly AnswerSource[] {
  const { profile } = request;
  const pathway = request.register.pathways[request.pathway];
  const form: Form | undefined = pathway?.forms[pathway.occasions[occasionName]?.form ?? ''];
  if (!pathway || !form) return [];
  const targetOf = (key: string): SyntheticTarget | undefined =>
    group.targets[occasionName]?.[key] ?? profile.targets?.[occasionName]?.[key];
  const anchors = anchorsOf(pathway).map((path) => path.join('.'));
  const isIndexDate = (key: string) => pathway.index[0] === occasionName && pathway.index[1] === key;

  const items = Object.entries(form.items).map(([key, item]): AnswerSource => {
    const fixed = group.answers[`${occasionName}.${key}`];
    if (fixed !== undefined) return { key, valueAt: () => fixed };
    if (isIndexDate(key)) return { key, valueAt: (_, subject) => subject.date };
    const anchor = `${occasionName}.${key}`;
    if (anchors.includes(anchor))
      return { key, valueAt: (_, subject) => subject.anchors[anchor] ?? subject.date };
    return { key, valueAt: itemSource(item, targetOf(key), request.today) };
  });
  const instruments = Object.entries(form.instruments).flatMap(([name, instrument]) =>
    instrumentSources(name, instrument, targetOf, request.today),
  );
  const repeats = Object.entries(form.repeats ?? {}).flatMap(([name, repeat]) =>
    rowSources(name, repeat, {
      fixed: (key) => group.answers[`${occasionName}.${key}`],
      targetOf,
      itemSource: (item, target) => itemSource(item, target, request.today),
    }),
  );
  return [...items, ...instruments, ...repeats];
}

function instrumentSources(
  name: string,
  instrument: Instrument,
  targetOf: (key: string) => SyntheticTarget | undefined,
  today: string,
): AnswerSource[] {
  const sources = new Map<string, AnswerSource>();
  for (const score of Object.keys(instrument.scores)) {
    const target = targetOf(`${name}.${score}`);
    if (!target || !('mean' in target)) continue;
    for (const { name: item, valueAt } of calibrateInstrument(instrument, score, target).items)
      if (!sources.has(item)) sources.set(item, { key: `${name}.${item}`, valueAt });
  }
  return Object.entries(instrument.items).map(([itemName, item]) => {
    const key = `${name}.${itemName}`;
    return sources.get(itemName) ?? { key, valueAt: itemSource(item, targetOf(key), today) };
  });
}

function itemSource(item: Item, target: SyntheticTarget | undefined, today: string): AnswerSource['valueAt'] {
  const range = numericRange(item);
  if (target && 'percent' in target) {
    const { percent } = target;
    if (item.kind === 'choices') {
      return (_, __, random) => {
        const chosen = Object.entries(percent).flatMap(([code, share]) =>
          random() < share / 100 ? [code] : [],
        );
        return chosen.length > 0 ? chosen : item.exclusive !== undefined ? [item.exclusive] : null;
      };
    }
    if (item.kind === 'boolean') return (z) => optionAt(percent, z) === 'true';
    return (z) => (range ? Number(optionAt(percent, z)) : optionAt(percent, z));
  }
  if (target && item.kind === 'date') {
    const sign = target.mean < 0 ? -1 : 1;
    return (z, subject) => {
      const day = addDays(subject.date, sign * Math.max(0, Math.round(sign * target.mean + target.sd * z)));
      return day <= today ? day : null;
    };
  }
  if (target && range) return (z) => nearestValue(range, target.mean + target.sd * z);
  if (item.kind === 'text') return (_, __, random) => drawText(item, random);
  return (z, _, random) => untargetedValue(item, z, random);
}
