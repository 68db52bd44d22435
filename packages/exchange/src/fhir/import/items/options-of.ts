import type { Text } from '@kvalreg/declaration';
import { codeNamer } from '../../../frame/namer.js';
import { classificationOf } from '../../resource/classifications.js';
import type { Coding, Extension } from '../../resource/extension.js';
import { extensionOf, weightOf } from '../../resource/find-extension.js';
import { fhirLimits } from '../../resource/limits.js';
import type { PlacedItem } from '../../resource/item-tree.js';
import type { Concept, ContainedResource } from '../../resource/questionnaire.js';
import { joinedTexts, type Words } from '../../text/words.js';
import { note, type Notes } from '../notes.js';
import type { QuestionOption } from '../question.js';

/** Options of a question with their words. */
export interface NamedOptions {
  readonly options: readonly (QuestionOption & { readonly key: string; readonly label: Text })[];
  /** Key of the option that excludes the others. */
  readonly exclusive?: string;
  readonly selected: readonly string[];
}

interface Source {
  readonly coding: Coding;
  readonly number?: number;
  readonly label: Text;
  readonly weight: number | undefined;
  readonly isExclusive: boolean;
  readonly isSelected: boolean;
}

/** The options of a question: its own, or those of a value set that the file contains; undefined where there are none. */
export function optionsOf(
  placed: PlacedItem,
  contained: readonly ContainedResource[],
  words: Words,
  notes: Notes,
): NamedOptions | undefined {
  const { item, path } = placed;
  const own = (item.answerOption ?? []).flatMap((option, at): readonly Source[] => {
    const coding = codingOf(option);
    if (!coding) {
      note(notes, `${path}.answerOption[${String(at)}]`, 'an option', 'It holds no value that is read here.');
      return [];
    }
    const prefix = extensionOf(option, 'optionPrefix')?.valueString;
    const label = joinedTexts(
      [
        words.textOf(prefix),
        words.textOf(coding.display ?? coding.code, coding._display ?? option._valueString),
      ],
      ' ',
    );
    return [
      {
        coding,
        ...(option.valueInteger !== undefined && { number: option.valueInteger }),
        label: label ?? words.same(coding.code ?? '?'),
        weight: weightOf(option, option.valueCoding),
        isExclusive: extensionOf(option, 'exclusive')?.valueBoolean === true,
        isSelected: option.initialSelected === true,
      },
    ];
  });
  const sources =
    item.answerValueSet === undefined || own.length > 0 ? own : ofValueSet(placed, contained, words, notes);
  if (!sources || sources.length === 0) return undefined;
  if (sources.length > fhirLimits.options) {
    const most = String(fhirLimits.options);
    note(
      notes,
      path,
      `${String(sources.length)} options`,
      `At most ${most} are carried: it is asked as a text.`,
    );
    return undefined;
  }
  const name = codeNamer();
  const options = sources.map(({ coding, number, label, weight }) => ({
    code: coding.code ?? coding.display ?? '',
    ...(coding.system !== undefined && { system: coding.system }),
    ...(coding.display !== undefined && { display: coding.display }),
    ...(number !== undefined && { number }),
    ...(weight !== undefined && { weight }),
    // Long numbers of a classification say less than the words.
    key: name(/^\d{5,}$/.test(coding.code ?? '') ? (coding.display ?? coding.code ?? '') : codeOf(coding)),
    label,
  }));
  const exclusive = options.filter((_, at) => sources[at]?.isExclusive === true);
  if (exclusive.length > 1)
    note(
      notes,
      path,
      `${String(exclusive.length)} exclusive options`,
      'Only one can exclude the others: the first is carried.',
    );
  return {
    options,
    ...(exclusive[0] && { exclusive: exclusive[0].key }),
    selected: options.flatMap(({ key }, at) => (sources[at]?.isSelected === true ? [key] : [])),
  };
}

function codeOf({ code, display }: Coding): string {
  // A minus sign would be lost, and -1 become 1.
  return (code ?? display ?? '')
    .replace(/^-(?=\d)/, 'minus-')
    .replace(/^>=?/, 'above-')
    .replace(/^<=?/, 'below-');
}

function codingOf(option: {
  readonly valueCoding?: Coding;
  readonly valueString?: string;
  readonly valueInteger?: number;
  readonly valueDate?: string;
  readonly valueTime?: string;
}): Coding | undefined {
  if (option.valueCoding) {
    const { code, display } = option.valueCoding;
    return code === undefined && display === undefined ? undefined : option.valueCoding;
  }
  const value = option.valueString ?? option.valueInteger ?? option.valueDate ?? option.valueTime;
  return value === undefined ? undefined : { code: String(value) };
}

function ofValueSet(
  { item, path }: PlacedItem,
  contained: readonly ContainedResource[],
  words: Words,
  notes: Notes,
): readonly Source[] | undefined {
  const canonical = item.answerValueSet ?? '';
  const id = canonical.startsWith('#') ? canonical.slice(1) : undefined;
  const set = contained.find(
    (resource) =>
      resource.resourceType === 'ValueSet' &&
      (id === undefined ? resource.url === canonical.split('|')[0] : resource.id?.replace(/^#/, '') === id),
  );
  const where = `${path}.answerValueSet`;
  if (classificationOf(canonical)) return undefined;
  if (!set) {
    const what = `value set ${canonical}`;
    note(notes, where, what, 'The file does not contain it: the question is asked as a text.');
    return undefined;
  }
  const concepts = set.expansion?.contains
    ? flattened(set.expansion.contains)
    : (set.compose?.include ?? []).flatMap(({ system, concept = [] }) =>
        concept.map((one): Concept => ({ ...(system !== undefined && { system }), ...one })),
      );
  const isPartial =
    !set.expansion?.contains && (set.compose?.include ?? []).some(({ concept }) => concept === undefined);
  if (concepts.length === 0 || isPartial) {
    note(
      notes,
      where,
      `value set ${canonical}`,
      'It names codes that the file does not list: the question is asked as a text.',
    );
    return undefined;
  }
  return concepts.map((concept) => ({
    coding: concept,
    label: words.textOf(concept.display ?? concept.code, withDesignations(concept)) ?? words.same('?'),
    weight: weightOf(concept, undefined),
    isExclusive: false,
    isSelected: false,
  }));
}

function flattened(concepts: readonly Concept[]): readonly Concept[] {
  return concepts.flatMap((concept) => [
    ...(concept.code === undefined ? [] : [concept]),
    ...flattened(concept.contains ?? []),
  ]);
}

function withDesignations({ _display, designation = [] }: Concept): {
  readonly extension: readonly Extension[];
} {
  const translated = designation.flatMap(({ language, value }): readonly Extension[] =>
    language === undefined
      ? []
      : [
          {
            url: 'http://hl7.org/fhir/StructureDefinition/translation',
            extension: [
              { url: 'lang', valueCode: language },
              { url: 'content', valueString: value },
            ],
          },
        ],
  );
  return { extension: [...(_display?.extension ?? []), ...translated] };
}
