import { bodyRegions, type Item, type Language, type Text } from '@kvalreg/declaration';
import { valueSets } from '../resource/classifications.js';
import type { Extension } from '../resource/extension.js';
import { systems, urls } from '../resource/extension-urls.js';
import type { AnswerOption, ItemType, QuestionnaireItem } from '../resource/questionnaire.js';
import type { CanonicalNames } from './canonical-names.js';
import type { LinkNames } from './link-names.js';
import { named } from './text-out.js';

export interface QuestionOut {
  readonly languages: readonly Language[];
  readonly names: LinkNames;
  readonly canonical: CanonicalNames;
  /** Told of what a questionnaire cannot say. */
  readonly onLost: (what: string, why: string) => void;
}

const whole = { min: -2_147_483_648, max: 2_147_483_647 };
const wide = 1e12;

/** The item of a questionnaire for an item of a form, without its condition. */
export function questionOut(key: string, item: Item, out: QuestionOut): QuestionnaireItem {
  const { languages, names } = out;
  const linkId = names.linkOf(key);
  const { extension = [], item: below = [], ...shape } = shapeOf(key, item, linkId, out);
  const help: readonly QuestionnaireItem[] = item.help
    ? [textItem(`${linkId}-help`, item.help, languages, 'help')]
    : [];
  return {
    linkId,
    ...(extension.length > 0 && { extension }),
    ...named('text', item.label, languages),
    ...shape,
    ...(item.required === true && { required: true }),
    ...(below.length + help.length > 0 && { item: [...help, ...below] }),
  };
}

/** A text of its own; `control` says what it is to the question around it. */
export function textItem(
  linkId: string,
  text: Text,
  languages: readonly Language[],
  control?: 'help' | 'lower' | 'upper',
): QuestionnaireItem {
  return {
    linkId,
    ...(control && { extension: [controlOf(control)] }),
    ...named('text', text, languages),
    type: 'display',
  };
}

export function controlOf(code: string): Extension {
  return {
    url: urls.itemControl,
    valueCodeableConcept: { coding: [{ system: systems.itemControl, code }] },
  };
}

type Shape = Omit<QuestionnaireItem, 'linkId' | 'text' | '_text' | 'required'>;

function shapeOf(key: string, item: Item, linkId: string, out: QuestionOut): Shape {
  const { languages, onLost } = out;
  switch (item.kind) {
    case 'integer':
      return integer(key, item, linkId, out);
    case 'decimal': {
      if (item.step !== undefined) onLost(`steps of ${String(item.step)}`, 'Only a slider has steps.');
      const limits = [
        ...(item.min > -wide ? [{ url: urls.minValue, valueDecimal: item.min }] : []),
        ...(item.max < wide ? [{ url: urls.maxValue, valueDecimal: item.max }] : []),
        { url: urls.maxDecimalPlaces, valueInteger: item.decimals },
      ];
      return typed('decimal', [...limits, ...unitOf(item.unit, languages)]);
    }
    case 'choice':
    case 'choices':
      return options(item, key, item.options, item.kind === 'choices', out);
    case 'codes':
      return {
        type: 'choice',
        repeats: true,
        answerValueSet: valueSets[item.system],
        ...(item.max !== undefined && { extension: [{ url: urls.maxOccurs, valueInteger: item.max }] }),
      };
    case 'body-map':
      return options(
        item,
        key,
        Object.fromEntries(Object.entries(bodyRegions).map(([code, { label }]) => [code, label])),
        true,
        out,
      );
    case 'boolean':
      return typed('boolean');
    case 'date':
      return typed('date', [
        ...dateLimit('minValue', item.notBefore),
        ...dateLimit('maxValue', item.notAfter),
      ]);
    case 'time':
      return typed('time');
    case 'text': {
      if (item.format) onLost(`the format ${item.format}`, 'The questionnaire takes any text.');
      const pattern: readonly Extension[] = item.pattern
        ? [
            { url: urls.regex, valueString: item.pattern.regex },
            { url: urls.entryFormat, ...named('valueString', item.pattern.message, languages) },
          ]
        : [];
      return { ...typed(item.multiline === true ? 'text' : 'string', pattern), maxLength: item.maxLength };
    }
    case 'calculated': {
      const types = { number: 'decimal', boolean: 'boolean', text: 'string', date: 'date' } as const;
      const decimals =
        item.decimals === undefined ? [] : [{ url: urls.maxDecimalPlaces, valueInteger: item.decimals }];
      return {
        ...typed(types[item.type], [...decimals, ...unitOf(item.unit, languages)]),
        readOnly: true,
      };
    }
  }
}

function typed(type: ItemType, extension: readonly Extension[] = []): Shape {
  return { type, ...(extension.length > 0 && { extension }) };
}

function unitOf(unit: Text | undefined, languages: readonly Language[]): readonly Extension[] {
  return unit ? [{ url: urls.unit, valueCoding: named('display', unit, languages) }] : [];
}

function dateLimit(name: 'minValue' | 'maxValue', day: string | undefined): readonly Extension[] {
  // Today is a limit that moves: it is written as a constraint.
  return day === undefined || day === 'today' ? [] : [{ url: urls[name], valueDate: day }];
}

function integer(
  key: string,
  item: Extract<Item, { kind: 'integer' }>,
  linkId: string,
  out: QuestionOut,
): Shape {
  const { languages, onLost } = out;
  if (item.display === 'choice') {
    const labels = Object.entries<Text>(item.valueLabels ?? {}).sort(([a], [b]) => Number(a) - Number(b));
    const options = labels.map(([code, label]): AnswerOption => ({
      extension: [{ url: urls.ordinalValue, valueDecimal: Number(code) }],
      valueCoding: {
        system: out.names.systemOf(key, item, out.canonical),
        code: out.names.codeOf(key, code),
        ...named('display', label, languages),
      },
    }));
    return { type: 'choice', answerOption: options };
  }
  const isSlider = item.display === 'scale' || item.display === 'visual-scale';
  if (item.valueLabels)
    onLost('words of single values', 'A number has no words: only those of a choice are written.');
  if (item.step !== undefined && !isSlider)
    onLost(`steps of ${String(item.step)}`, 'Only a slider has steps.');
  const extension: readonly Extension[] = [
    ...(isSlider ? [controlOf('slider')] : []),
    ...(item.min > whole.min ? [{ url: urls.minValue, valueInteger: item.min }] : []),
    ...(item.max < whole.max ? [{ url: urls.maxValue, valueInteger: item.max }] : []),
    ...(isSlider ? [{ url: urls.sliderStep, valueInteger: item.step ?? 1 }] : []),
    ...unitOf(item.unit, languages),
  ];
  if (!item.anchors) return typed('integer', extension);
  if (!isSlider) {
    onLost('words at the ends', 'Only a slider has them.');
    return typed('integer', extension);
  }
  return {
    ...typed('integer', extension),
    item: [
      textItem(`${linkId}-lower`, item.anchors.min, languages, 'lower'),
      textItem(`${linkId}-upper`, item.anchors.max, languages, 'upper'),
    ],
  };
}

function options(
  item: Item,
  key: string,
  labels: Readonly<Record<string, Text>>,
  isSeveral: boolean,
  { names, canonical, languages }: QuestionOut,
): Shape {
  const exclusive = item.kind === 'choices' ? item.exclusive : undefined;
  return {
    type: 'choice',
    ...(isSeveral && { repeats: true }),
    answerOption: Object.entries(labels).map(([code, label]) => ({
      ...(code === exclusive && { extension: [{ url: urls.exclusive, valueBoolean: true }] }),
      valueCoding: {
        system: names.systemOf(key, item, canonical),
        code: names.codeOf(key, code),
        ...named('display', label, languages),
      },
    })),
  };
}
