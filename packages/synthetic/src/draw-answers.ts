import type { Form, Instrument, Item, Register, SyntheticGroup, SyntheticPathway, SyntheticTarget } from '@kvalreg/declaration';
import { calibrateInstrument, type CalibratedInstrument } from './calibrate.js';
import { addDays } from './calendar.js';
import { nearestValue, numericRange, optionAt, untargetedValue } from './draw-value.js';
import type { PlannedCase } from './plan-cases.js';
import type { Random } from './seeded-random.js';

export type DrawnValue = number | boolean | string | readonly string[] | null;
/** Draws one answer from a standard normal "badness" value (higher is worse). */
export interface AnswerSource {
  readonly key: string;
  readonly valueAt: (badness: number, subject: PlannedCase, random: Random) => DrawnValue;
}

/** Prepares how every answer of an occasion's form is drawn for one group; instruments are calibrated once. */
export function answerSources(
  register: Register,
  pathwayName: string,
  profile: SyntheticPathway,
  group: SyntheticGroup,
  occasionName: string,
  calibrated: Map<string, CalibratedInstrument>,
): readonly AnswerSource[] {
  const pathway = register.pathways[pathwayName];
  const form: Form | undefined = pathway?.forms[pathway.occasions[occasionName]?.form ?? ''];
  if (!pathway || !form) return [];
  const targetOf = (key: string): SyntheticTarget | undefined =>
    group.targets[occasionName]?.[key] ?? profile.targets?.[occasionName]?.[key];
  const isIndexDate = (key: string) => pathway.index[0] === occasionName && pathway.index[1] === key;

  const items = Object.entries(form.items).map(([key, item]): AnswerSource => {
    const fixed = group.answers[`${occasionName}.${key}`];
    if (fixed !== undefined) return { key, valueAt: () => fixed };
    if (isIndexDate(key)) return { key, valueAt: (_, subject) => subject.date };
    return { key, valueAt: itemSource(item, targetOf(key)) };
  });
  const instruments = Object.entries(form.instruments).flatMap(([name, instrument]) =>
    instrumentSources(name, instrument, targetOf, calibrated),
  );
  return [...items, ...instruments];
}

function instrumentSources(
  name: string,
  instrument: Instrument,
  targetOf: (key: string) => SyntheticTarget | undefined,
  calibrated: Map<string, CalibratedInstrument>,
): AnswerSource[] {
  for (const score of Object.keys(instrument.scores)) {
    const target = targetOf(`${name}.${score}`);
    if (!target || !('mean' in target)) continue;
    const memo = [instrument.id, instrument.version, score, target.mean, target.sd].join('|');
    const fitted = calibrated.get(memo) ?? calibrateInstrument(instrument, score, target);
    calibrated.set(memo, fitted);
    return fitted.items.map((item) => ({ key: `${name}.${item.name}`, valueAt: item.valueAt }));
  }
  return Object.entries(instrument.items).map(([itemName, item]) => {
    const key = `${name}.${itemName}`;
    return { key, valueAt: itemSource(item, targetOf(key)) };
  });
}

function itemSource(item: Item, target: SyntheticTarget | undefined): AnswerSource['valueAt'] {
  const range = numericRange(item);
  if (target && 'percent' in target) {
    const { percent } = target;
    if (item.kind === 'choices') {
      return (_, __, random) => {
        const chosen = Object.entries(percent).flatMap(([code, share]) => (random() < share / 100 ? [code] : []));
        return chosen.length > 0 ? chosen : item.exclusive !== undefined ? [item.exclusive] : null;
      };
    }
    if (item.kind === 'boolean') return (z) => optionAt(percent, z) === 'true';
    return (z) => (range ? Number(optionAt(percent, z)) : optionAt(percent, z));
  }
  if (target && item.kind === 'date') {
    return (z, subject) => addDays(subject.date, Math.max(0, Math.round(target.mean + target.sd * z)));
  }
  if (target && range) return (z) => nearestValue(range, target.mean + target.sd * z);
  if (item.kind === 'text') return () => (item.required === true ? 'Syntetisk uppgift' : null);
  return (z, _, random) => untargetedValue(item, z, random);
}
