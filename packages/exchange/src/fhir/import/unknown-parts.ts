import type { Extension } from '../resource/extension.js';
import { nameOfExtension } from '../resource/extension-urls.js';
import { itemsOf } from '../resource/item-tree.js';
import { itemKeys, type Questionnaire } from '../resource/questionnaire.js';
import { note, type Notes } from './notes.js';

const kept = 'It has no effect here. It is kept beside the register and exported again.';
const withoutEffect = ['launchContext', 'style', 'orientation'];

/** Lists everything of a file that has no meaning here: unknown extensions and unknown properties, line by line. */
export function noteUnknownParts(questionnaire: Questionnaire, notes: Notes): void {
  noteExtensions(questionnaire.extension, 'extension', notes);
  noteExtensions(questionnaire._title?.extension, '_title.extension', notes);
  for (const { item, path } of itemsOf(questionnaire)) {
    noteExtensions(item.extension, `${path}.extension`, notes);
    noteExtensions(item._text?.extension, `${path}._text.extension`, notes);
    noteExtensions(item._prefix?.extension, `${path}._prefix.extension`, notes);
    (item.answerOption ?? []).forEach(({ extension, valueCoding }, at) => {
      const where = `${path}.answerOption[${String(at)}]`;
      noteExtensions(extension, `${where}.extension`, notes);
      noteExtensions(valueCoding?.extension, `${where}.valueCoding.extension`, notes);
    });
    for (const key of Object.keys(item).filter((name) => !(itemKeys as readonly string[]).includes(name)))
      note(notes, `${path}.${key}`, `property ${key}`, kept);
    const isDisplay = item.type === 'display';
    if (isDisplay && (item.required !== undefined || item.repeats !== undefined))
      note(notes, path, `required or repeats of display "${item.linkId}"`, 'A display has no answer.');
    if (item.maxLength !== undefined && !['string', 'text', 'url', 'open-choice'].includes(item.type))
      note(
        notes,
        `${path}.maxLength`,
        `maxLength of ${item.type} "${item.linkId}"`,
        'Only texts have a length.',
      );
    if (
      item.readOnly === true &&
      !(item.extension ?? []).some(({ url }) => nameOfExtension(url) === 'calculated') &&
      item.type !== 'group' &&
      !isDisplay
    )
      note(
        notes,
        `${path}.readOnly`,
        `readOnly of "${item.linkId}"`,
        'Only calculated values are closed to writing: it can be changed.',
      );
  }
}

function noteExtensions(extensions: readonly Extension[] | undefined, where: string, notes: Notes): void {
  (extensions ?? []).forEach(({ url }, at) => {
    const name = nameOfExtension(url);
    if (name !== undefined && !withoutEffect.includes(name)) return;
    note(notes, `${where}[${String(at)}]`, `extension ${url.slice(0, 200)}`, kept);
  });
}
