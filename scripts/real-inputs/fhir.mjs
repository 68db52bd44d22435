import { isDeepStrictEqual } from 'node:util';
import { lintRegister } from '@kvalreg/declaration';
import { exportQuestionnaire, importQuestionnaire, importQuestionnaireJson } from '@kvalreg/exchange';

/**
 * FHIR Questionnaires: the register is sound, every question is carried or listed, an export gives back what came, and
 * what is written without the companion is read as the same questions again.
 */
export const fhir = {
  folder: 'fhir-questionnaire',
  extension: '.json',
  columns: ['items', 'carried', 'not carried', 'questions'],
  check(bytes) {
    const source = JSON.parse(bytes.toString('utf8'));
    const result = importQuestionnaire(bytes.toString('utf8'));
    if ('refused' in result) return { refused: result.refused[0]?.why ?? 'without a reason' };
    // As they come back from the files that an import writes.
    const { register, companion, form, carried, notCarried } = JSON.parse(JSON.stringify(result));
    const place = { register, pathway: companion.pathway, form };
    const declared = register.pathways[companion.pathway].forms[form];
    const items = itemsOf(source);
    return {
      cells: [items.length, carried, notCarried.length, Object.keys(companion.links).length],
      problems: [
        ...lintRegister(register).map(({ path, message }) => `${path}: ${message}`),
        ...silent(items, companion, notCarried),
        ...(isDeepStrictEqual(exportQuestionnaire(place, companion).questionnaire, companion.questionnaire)
          ? []
          : ['the export is not what was imported']),
        ...differences(declared, exportQuestionnaire(place)),
      ],
    };
  },
};

/** Each question has its place in the register, or is listed with its path or that of something around it. */
function silent(items, { links }, notCarried) {
  const listed = notCarried.map(({ where }) => where);
  return items
    .filter(({ item }) => item.type !== 'group' && item.type !== 'display')
    .filter(({ item, path }) => !(item.linkId in links) && !listed.some((where) => path.startsWith(where)))
    .map(({ item, path }) => `${path}, ${item.linkId}: neither carried nor listed`);
}

/** Written under the register's own names and read again, every question is of the same kind. */
function differences(form, { questionnaire }) {
  const again = importQuestionnaireJson(JSON.parse(JSON.stringify(questionnaire)));
  if ('refused' in again) return [`what was written is refused: ${again.refused[0]?.why}`];
  const read = again.register.pathways[again.companion.pathway].forms[again.form];
  return Object.entries(form.items)
    .filter(([name, item]) => !isDeepStrictEqual(read.items[name], item))
    .map(([name]) => `items.${name} is another when it is read again`);
}

function itemsOf({ item = [] }, prefix = '') {
  return item.flatMap((one, at) => {
    const path = `${prefix}item[${String(at)}]`;
    return [{ item: one, path }, ...itemsOf(one, `${path}.`)];
  });
}
