import type { Check, Form, Instrument, Item, Page, Register, Repeat, Text } from '@kvalreg/declaration';
import type { Node } from '@kvalreg/expression';
import type { NotCarried } from '../../frame/not-carried.js';
import type { Extension } from '../resource/extension.js';
import { urls } from '../resource/extension-urls.js';
import type { AnyValue, Questionnaire, QuestionnaireItem } from '../resource/questionnaire.js';
import { canonicalOf, usualBase, type CanonicalNames } from './canonical-names.js';
import { statedConditions } from './condition-out.js';
import { plainNames, type LinkNames } from './link-names.js';
import { controlOf, questionOut, textItem, type QuestionOut } from './question-out.js';
import { named } from './text-out.js';
import { NotWritable, pathOf, quoted, type PathTarget } from './write-path.js';

export interface ExportedQuestionnaire {
  readonly questionnaire: Questionnaire;
  /** What a questionnaire cannot say, with its place in the form. */
  readonly notCarried: readonly NotCarried[];
}
export interface FormToExport {
  readonly register: Register;
  readonly pathway: string;
  readonly form: string;
  /** Address below which the installation names its questionnaires; a name without an address where it is left out. */
  readonly base?: string;
  readonly names?: LinkNames;
}

interface Writing {
  readonly form: Form;
  readonly out: QuestionOut;
  readonly target: PathTarget;
  readonly canonical: CanonicalNames;
  readonly lose: (where: string, what: string, why: string) => void;
}

/** A form as a FHIR R4 Questionnaire; undefined when the register has no such form. */
export function exportForm({
  register,
  pathway,
  form: name,
  base = usualBase,
  names = plainNames,
}: FormToExport): ExportedQuestionnaire | undefined {
  const form = Object.hasOwn(register.pathways, pathway)
    ? register.pathways[pathway]?.forms[name]
    : undefined;
  if (!form) return undefined;
  const notCarried: NotCarried[] = [];
  const canonical = canonicalOf(base, register.id, pathway, name, form.version);
  const { languages } = register;
  const lose = (where: string, what: string, why: string): void => {
    notCarried.push({ where, what, why });
  };
  const writing: Writing = {
    form,
    target: { form, names },
    canonical,
    lose,
    out: {
      languages,
      names,
      canonical,
      onLost: () => undefined,
    },
  };
  loseRest(form, lose);
  const constraints = form.checks.flatMap((check) => constraintOf(check, writing));
  const description = named('description', form.intro, languages);
  const questionnaire: Questionnaire = {
    resourceType: 'Questionnaire',
    ...(constraints.length > 0 && { extension: constraints }),
    url: canonical.url,
    version: form.version,
    name: `${register.id}-${pathway}-${name}`.replaceAll(/[^A-Za-z0-9]+(.)?/g, (_, next?: string) =>
      (next ?? '').toUpperCase(),
    ),
    ...named('title', form.title, languages),
    status: 'active',
    subjectType: ['Patient'],
    ...(languages[0] && { language: languages[0] }),
    ...description,
    item: form.pages.map((page) => pageOut(page, writing)),
  };
  return { questionnaire, notCarried };
}

/** What a form knows that a questionnaire has no place for. */
function loseRest(form: Form, lose: Writing['lose']): void {
  for (const [name, known] of Object.entries(form.known ?? {}))
    lose(
      `known.${name}`,
      known.from === 'person' ? known.fact : known.key,
      'A questionnaire does not know it beforehand.',
    );
  for (const { id } of form.decisions ?? [])
    lose(`decisions.${id}`, 'a decision', 'A questionnaire gives no advice.');
  if (form.completeness)
    lose('completeness', 'what a reader expects', 'A questionnaire has required and nothing softer.');
  for (const [name, { categories = {} }] of Object.entries(form.instruments))
    for (const category of Object.keys(categories))
      lose(
        `instruments.${name}.categories.${category}`,
        'words for a score',
        'A questionnaire writes scores as numbers.',
      );
}

function pageOut(page: Page, writing: Writing): QuestionnaireItem {
  const { languages } = writing.out;
  const linkId = `page-${page.id}`;
  const items: QuestionnaireItem[] = page.intro ? [textItem(`${linkId}-intro`, page.intro, languages)] : [];
  for (const field of page.fields) {
    const section = (page.sections ?? []).find(({ fields }) => fields.includes(field));
    if (!section) items.push(fieldOut(field, writing));
    else if (section.fields[0] === field) {
      const below = `section-${page.id}-${section.id}`;
      items.push({
        linkId: below,
        ...(section.layout === 'matrix' && { extension: [controlOf('table')] }),
        ...named('text', section.title, languages),
        type: 'group',
        item: [
          ...(section.intro ? [textItem(`${below}-intro`, section.intro, languages)] : []),
          ...section.fields.map((name) => fieldOut(name, writing)),
        ],
      });
    }
  }
  return { linkId, ...named('text', page.title, languages), type: 'group', item: items };
}

/** An item, instrument or repeated group with its condition. */
function fieldOut(name: string, writing: Writing): QuestionnaireItem {
  const { form } = writing;
  const condition = conditionOut(name, writing);
  const item = form.items[name];
  const instrument = form.instruments[name];
  const repeat = form.repeats?.[name];
  if (item) return merged(itemOut(name, item, writing), condition);
  if (instrument) return merged(instrumentOut(name, instrument, writing), condition);
  if (repeat) return merged(repeatOut(name, repeat, writing), condition);
  return { linkId: name, type: 'display' };
}

/** Extensions of both, and everything else of both. */
function merged(item: QuestionnaireItem, more: Partial<QuestionnaireItem>): QuestionnaireItem {
  const extension = [...(item.extension ?? []), ...(more.extension ?? [])];
  const { linkId, extension: _, ...rest } = item;
  return { linkId, ...(extension.length > 0 && { extension }), ...rest, ...withoutExtension(more) };
}

function withoutExtension({ extension: _, ...rest }: Partial<QuestionnaireItem>): Partial<QuestionnaireItem> {
  return rest;
}

function losing(where: string, { out, lose }: Writing): QuestionOut {
  return {
    ...out,
    onLost: (what, why) => {
      lose(where, what, why);
    },
  };
}

function itemOut(name: string, item: Item, writing: Writing): QuestionnaireItem {
  const question = questionOut(name, item, losing(`items.${name}`, writing));
  const extension = [
    ...calculationOut(writing.form.calculations?.[name], `calculations.${name}`, writing),
    ...todayLimits(name, item, writing),
  ];
  return merged(question, { extension, ...initialOut(name, item, writing) });
}

function calculationOut(
  node: Node | undefined,
  where: string,
  writing: Writing,
  target: PathTarget = writing.target,
): readonly Extension[] {
  const expression = node && attempted(node, where, 'the calculation', writing, target);
  return expression === undefined
    ? []
    : [{ url: urls.calculated, valueExpression: { language: 'text/fhirpath', expression } }];
}

function attempted(
  node: Node,
  where: string,
  what: string,
  { lose, target: usual }: Writing,
  target: PathTarget = usual,
): string | undefined {
  try {
    return pathOf(node, target);
  } catch (error) {
    if (!(error instanceof NotWritable)) throw error;
    lose(where, what, `FHIRPath cannot say ${error.message}.`);
    return undefined;
  }
}

function conditionOut(name: string, writing: Writing): Partial<QuestionnaireItem> {
  const { form, target, canonical } = writing;
  const node = form.visibleIf[name];
  if (!node) return {};
  const stated = statedConditions(node, target, canonical);
  if (stated) return stated;
  const expression = attempted(node, `visibleIf.${name}`, 'the condition', writing);
  return expression === undefined
    ? {}
    : { extension: [{ url: urls.enableWhen, valueExpression: { language: 'text/fhirpath', expression } }] };
}

function initialOut(
  name: string,
  item: Item,
  { form, out, canonical, lose }: Writing,
): Partial<QuestionnaireItem> {
  const node = form.prefill?.[name];
  if (!node) return {};
  if (node.op !== 'literal' || node.value === null) {
    lose(`prefill.${name}`, 'what stands there beforehand', 'It depends on what is known of the person.');
    return {};
  }
  const values = Array.isArray(node.value) ? (node.value as readonly string[]) : [node.value];
  const initial = values.map((value): AnyValue => {
    switch (item.kind) {
      case 'choice':
      case 'choices':
      case 'codes':
      case 'body-map':
        return {
          valueCoding: {
            system: out.names.systemOf(name, item, canonical),
            code: out.names.codeOf(name, String(value)),
          },
        };
      case 'integer':
        return item.display === 'choice'
          ? {
              valueCoding: {
                system: out.names.systemOf(name, item, canonical),
                code: out.names.codeOf(name, String(value)),
              },
            }
          : { valueInteger: Number(value) };
      case 'decimal':
        return { valueDecimal: Number(value) };
      case 'boolean':
        return { valueBoolean: value === true };
      case 'date':
        return { valueDate: String(value) };
      case 'time':
        return { valueTime: `${String(value)}:00` };
      default:
        return { valueString: String(value) };
    }
  });
  return initial.length > 0 ? { initial } : {};
}

/** A date that may not lie in the future, or in the past, of the day on which it is written. */
function todayLimits(name: string, item: Item, { target, out }: Writing): readonly Extension[] {
  if (item.kind !== 'date') return [];
  const at = `${target.names.items}.where(linkId=${quoted(target.names.linkOf(name))}).answer.value`;
  const limit = (key: string, symbol: string, message: Text): Extension =>
    constraint(
      `${name}-${key}`,
      'error',
      `${at} ${symbol} today()`,
      named('valueString', message, out.languages),
    );
  return [
    ...(item.notBefore === 'today'
      ? [
          limit('not-before-today', '>=', {
            sv: 'Datumet kan inte ligga före i dag.',
            nb: 'Datoen kan ikke ligge før i dag.',
            en: 'The date cannot lie before today.',
          }),
        ]
      : []),
    ...(item.notAfter === 'today'
      ? [
          limit('not-after-today', '<=', {
            sv: 'Datumet kan inte ligga efter i dag.',
            nb: 'Datoen kan ikke ligge etter i dag.',
            en: 'The date cannot lie after today.',
          }),
        ]
      : []),
  ];
}

function constraintOf(check: Check, writing: Writing): readonly Extension[] {
  const expression = attempted(check.holds, `checks.${check.id}`, 'the check', writing);
  if (expression === undefined) return [];
  const message = named('valueString', check.message, writing.out.languages);
  // What is unknown holds here, and elsewhere not.
  return [constraint(check.id, check.severity, `iif(${expression} = false, false, true)`, message)];
}

function constraint(
  key: string,
  severity: 'error' | 'warning',
  expression: string,
  human: object,
): Extension {
  return {
    url: urls.constraint,
    extension: [
      { url: 'key', valueId: key },
      { url: 'severity', valueCode: severity },
      { url: 'expression', valueString: expression },
      { url: 'human', ...human },
    ],
  };
}

function instrumentOut(name: string, instrument: Instrument, writing: Writing): QuestionnaireItem {
  const { out, form, lose } = writing;
  const within: PathTarget = { ...writing.target, within: name };
  for (const { id } of instrument.checks ?? [])
    lose(
      `instruments.${name}.checks.${id}`,
      'a check of the instrument',
      'Scores that it holds back are written as they come.',
    );
  const items = Object.entries(instrument.items).map(([key, item]) =>
    questionOut(`${name}.${key}`, item, losing(`instruments.${name}.items.${key}`, writing)),
  );
  const scores = Object.entries(instrument.scores).map(([key, score]): QuestionnaireItem => {
    const where = `instruments.${name}.scores.${key}`;
    const unit = score.unit
      ? [{ url: urls.unit, valueCoding: named('display', score.unit, out.languages) }]
      : [];
    const extension = [...unit, ...calculationOut(score.value, where, writing, within)];
    return {
      linkId: out.names.linkOf(`${name}.${key}`),
      ...(extension.length > 0 && { extension }),
      ...named('text', score.label, out.languages),
      type: 'decimal',
      readOnly: true,
    };
  });
  return {
    linkId: out.names.linkOf(name),
    ...named('text', instrument.title, form.instruments[name] ? out.languages : []),
    type: 'group',
    item: [...items, ...scores],
  };
}

function repeatOut(name: string, repeat: Repeat, writing: Writing): QuestionnaireItem {
  const { out, lose } = writing;
  if (JSON.stringify(repeat.one) !== JSON.stringify(repeat.title))
    lose(`repeats.${name}.one`, 'what one row is called', 'A group has one text, which names them all.');
  const least = repeat.min ?? 0;
  return {
    linkId: out.names.linkOf(name),
    extension: [
      ...(least > 0 ? [{ url: urls.minOccurs, valueInteger: least }] : []),
      { url: urls.maxOccurs, valueInteger: repeat.max },
    ],
    ...named('text', repeat.title, out.languages),
    type: 'group',
    repeats: true,
    ...(least > 0 && { required: true }),
    item: Object.entries(repeat.items).map(([key, item]) =>
      questionOut(`${name}.${key}`, item, losing(`repeats.${name}.items.${key}`, writing)),
    ),
  };
}
