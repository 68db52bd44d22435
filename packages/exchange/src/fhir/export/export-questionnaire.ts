import type { FhirCompanion } from '../companion.js';
import { importQuestionnaireJson } from '../import/import-questionnaire.js';
import type { Questionnaire, QuestionnaireItem } from '../resource/questionnaire.js';
import { exportForm, type ExportedQuestionnaire, type FormToExport } from './export-form.js';
import { companionNames } from './link-names.js';
import type { Form } from '@kvalreg/declaration';

/**
 * A form as a FHIR R4 Questionnaire; undefined when the register has no such form. With the companion of an import,
 * what the register has not changed since is written as it came, and the rest under the names that it came with.
 */
export function exportQuestionnaire(
  wanted: FormToExport,
  companion?: FhirCompanion,
): ExportedQuestionnaire | undefined {
  const isImported = companion?.pathway === wanted.pathway && companion.form === wanted.form;
  if (!companion || !isImported) return exportForm(wanted);
  const form = wanted.register.pathways[wanted.pathway]?.forms[wanted.form];
  if (!form) return undefined;
  const again = importQuestionnaireJson(companion.questionnaire, {
    id: wanted.register.id,
    respondent: companion.respondent,
  });
  const before =
    'refused' in again ? undefined : again.register.pathways[again.companion.pathway]?.forms[again.form];
  if (before && isSame(before, form)) return { questionnaire: companion.questionnaire, notCarried: [] };
  const written = exportForm({ ...wanted, names: companionNames(companion, form) });
  if (!written) return undefined;
  const kept = before ? keptItems(companion, before, form) : new Map<string, QuestionnaireItem>();
  const { item: _, title, _title, version, status: __, ...about } = companion.questionnaire;
  return {
    ...written,
    questionnaire: {
      ...written.questionnaire,
      ...about,
      status: companion.questionnaire.status,
      ...(before &&
        isSame(before.title, form.title) && {
          ...(title !== undefined && { title }),
          ...(_title && { _title }),
        }),
      ...(before?.version === form.version && version !== undefined && { version }),
      item: (written.questionnaire.item ?? []).map((item) => withKept(item, kept)),
    } satisfies Questionnaire,
  };
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Questions without further ones below that are as they were, as they were written. */
function keptItems(
  { questionnaire, links }: FhirCompanion,
  before: Form,
  form: Form,
): ReadonlyMap<string, QuestionnaireItem> {
  const found = new Map<string, QuestionnaireItem>();
  const walk = (items: readonly QuestionnaireItem[]): void => {
    for (const item of items) {
      const field = links[item.linkId];
      const isLeaf = (item.item ?? []).every(({ type }) => type === 'display');
      if (field && field.repeat === undefined && isLeaf) {
        const parts = (of: Form): unknown => [
          of.items[field.field],
          of.visibleIf[field.field],
          of.calculations?.[field.field],
          of.prefill?.[field.field],
        ];
        // A condition of the groups around stands on each question of the written form.
        const isOwn = form.visibleIf[field.field] === undefined || (item.enableWhen ?? []).length > 0;
        if (isSame(parts(before), parts(form)) && isOwn) found.set(item.linkId, item);
      }
      walk(item.item ?? []);
    }
  };
  walk(questionnaire.item ?? []);
  return found;
}

function withKept(item: QuestionnaireItem, kept: ReadonlyMap<string, QuestionnaireItem>): QuestionnaireItem {
  const source = kept.get(item.linkId);
  if (source) {
    // What is written says the whole condition, with those of the groups around.
    const { enableWhen, enableBehavior } = item;
    const { enableWhen: _, enableBehavior: __, ...rest } = source;
    return { ...rest, ...(enableWhen && { enableWhen }), ...(enableBehavior && { enableBehavior }) };
  }
  return item.item ? { ...item, item: item.item.map((inner) => withKept(inner, kept)) } : item;
}
