import type { Language, Register } from '@kvalreg/declaration';
import { lintRegister } from '@kvalreg/declaration';
import { columnOf } from '@kvalreg/expression';
import { frameEnrolment, framePathway, registerAround } from '../../frame/register-around.js';
import { cellList, fingerprint, type CompanionRow, type RedcapCompanion } from '../companion.js';
import { fingerprintsOf, sectionOf } from '../export/sources.js';
import type { NotCarried } from '../../frame/not-carried.js';
import { readDictionary, type DictionaryRow } from '../reader/read-dictionary.js';
import { assembleForm, type AssembledForm } from './forms/assemble-form.js';
import { calculations } from './expressions/calculations.js';
import type { DraftContext } from './draft.js';
import { draftForms, nameOf } from './forms/draft-forms.js';
import { reporter } from './draft.js';
import type { ProjectEvent } from './forms/events.js';
import { withIndex, withIndexRequired, type IndexField } from './forms/index-date.js';
import { reportUnusedCells } from './forms/unused-cells.js';
import { schedule } from './forms/occasions.js';
import { references } from './expressions/references.js';

export interface ImportOptions {
  /** Id of the register: kebab-case. */
  readonly id: string;
  readonly title: string;
  /** Language that the texts of the dictionary are written in. */
  readonly language: Language;
  readonly events?: readonly ProjectEvent[];
  /** Forms, as the dictionary calls them, that patients fill in; the others are filled in by staff. */
  readonly patientForms?: readonly string[];
  /** A date field that times are counted from, instead of the start date of a form of its own. */
  readonly index?: IndexField;
  /** Fields that are marked as identifiers and become answers all the same. */
  readonly identifiers?: readonly string[];
}
export interface ImportedDictionary {
  readonly register: Register;
  readonly companion: RedcapCompanion;
  /** How many rows became a question or a text of the register. */
  readonly carried: number;
  readonly notCarried: readonly NotCarried[];
}

/**
 * A register from the bytes of a data dictionary. Every row is either carried or listed in `notCarried`, where the parts
 * of carried rows stand too that are not. A file that is no dictionary is refused whole, and says why.
 */
export function importDictionary(
  bytes: Uint8Array,
  options: ImportOptions,
): ImportedDictionary | { readonly refused: readonly NotCarried[] } {
  const read = readDictionary(bytes);
  if ('refused' in read) return read;
  const { language, events } = options;
  const { report, noted } = reporter();
  const wished = new Set((options.identifiers ?? []).map((name) => name.toLowerCase()));
  const context: DraftContext = { language, report, wishedIdentifiers: wished };
  const { forms: drafts, recordId } = draftForms(read.rows, [frameEnrolment], context);
  const fields = new Set(
    drafts.flatMap(({ rows }) => rows.flatMap(({ field }) => (field ? [field.name] : []))),
  );
  const forms = drafts.filter(({ rows }) => rows.some(({ field }) => field));
  const dropped = new Set(read.rows.map(nameOf).filter((name) => !fields.has(name)));
  const times = schedule(forms, events, [frameEnrolment], language);
  const known = references(forms, dropped, times);
  const calculated = calculations(forms, known, report);
  const patients = new Set((options.patientForms ?? []).map((name) => name.toLowerCase()));
  const drafted = drafts.flatMap((draft) => {
    const form = assembleForm(draft, known, calculated, patients.has(draft.instrument), context);
    return form ? [form] : [];
  });
  if (drafted.length === 0) {
    const why = 'The file is refused: not one of its fields can be carried over.';
    return { refused: [{ where: 'file', what: 'The dictionary', why }, ...noted()] };
  }
  const indexed = options.index ? withIndexRequired(drafted, options.index) : drafted;
  if (typeof indexed === 'string') {
    const { form, field } = options.index ?? { form: '', field: '' };
    return {
      refused: [
        { where: 'index', what: `${form}.${field}`, why: `It cannot be the index date: ${indexed}.` },
      ],
    };
  }
  const assembled = indexed;
  const keys = new Set(assembled.map(({ draft }) => draft.key));
  const occasions =
    times.occasions &&
    Object.fromEntries(Object.entries(times.occasions).filter(([, { form }]) => keys.has(form)));
  const around = registerAround({
    id: options.id,
    title: { [language]: options.title },
    languages: [language],
    forms: assembled.map(({ draft, form }) => ({ name: draft.key, form })),
    ...(occasions && { occasions }),
  });
  const register = options.index ? withIndex(around, assembled, options.index) : around;
  const unscheduled = times.unscheduled
    .filter(({ key }) => keys.has(key))
    .map(({ instrument }) => ({
      where: `form ${instrument}`,
      what: instrument,
      why: 'No event has this form: it can be answered once in an episode.',
    }));
  const problems = lintRegister(register);
  if (problems.length > 0)
    return {
      refused: problems.map(({ path, message }) => ({ where: path, what: 'The register', why: message })),
    };
  reportUnusedCells(assembled, report);
  const companion = companionOf(register.id, read.rows, recordId, assembled);
  const carried = companion.rows.filter(({ is }) => is === 'field' || is === 'text').length;
  return {
    register,
    companion,
    carried,
    notCarried: [...read.notCarried, ...noted(), ...unscheduled],
  };
}

function companionOf(
  register: string,
  rows: readonly DictionaryRow[],
  recordId: DictionaryRow | undefined,
  assembled: readonly AssembledForm[],
): RedcapCompanion {
  const became = new Map<DictionaryRow, CompanionRow>();
  for (const { draft, form, fields, texts } of assembled) {
    for (const { row, key } of fields)
      became.set(row, {
        ...kept(row),
        is: 'field',
        form: draft.key,
        item: key,
        was: fingerprintsOf(form, key),
      });
    for (const { row, before } of texts) {
      const was = fingerprint(JSON.stringify(sectionOf(form, before)?.intro ?? null));
      became.set(row, { ...kept(row), is: 'text', form: draft.key, before, was });
    }
  }
  if (recordId) became.set(recordId, { ...kept(recordId), is: 'record-id' });
  return {
    format: 'redcap-dictionary',
    version: 1,
    register,
    pathway: framePathway,
    rows: rows.map((row) => became.get(row) ?? { ...kept(row), is: 'left-out' }),
  };
}

function kept({ line, cells }: DictionaryRow): { readonly line: number; readonly cells: readonly string[] } {
  return { line, cells: cellList(cells) };
}

/** Whether a register could be called so: with its id the names of its tables must not become too long. */
export function isPossibleId(id: string): boolean {
  return /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id) && columnOf([id]).length <= 24;
}
