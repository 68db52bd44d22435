import type { Check, Item, Page, Section, Text } from '@kvalreg/declaration';
import type { Node } from '@kvalreg/expression';
import { idNamer } from '../../../frame/namer.js';
import { fieldTypeOf } from '../../columns.js';
import { apply, junction } from '../../lower/nodes.js';
import type { DictionaryRow } from '../../reader/read-dictionary.js';
import { isYes, words } from '../fields/draft-field.js';
import type { DraftContext } from '../draft.js';
import type { DraftField, DraftForm } from '../draft.js';
import { sentence } from '../words.js';

/** Fields that stand together: under a heading, as a matrix, or one alone. */
interface Block {
  readonly fields: DraftField[];
  readonly title: string;
  readonly intro: string;
  readonly matrix: string;
}
export interface Layout {
  readonly pages: readonly Page[];
  readonly checks: readonly Check[];
  /** Rows of text that stand before a field, with its key. */
  readonly texts: readonly { readonly row: DictionaryRow; readonly before: string }[];
}

/** Pages and sections of a form: headings and texts open a section, matrices are one. */
export function layout(
  form: DraftForm,
  isThere: (field: DraftField) => boolean,
  context: DraftContext,
): Layout {
  const blocks: Block[] = [];
  const texts: { readonly row: DictionaryRow; readonly before: string }[] = [];
  let open: Block | undefined;
  let heading = '';
  let waiting: { readonly row: DictionaryRow; readonly text: string }[] = [];
  for (const { row, field } of form.rows) {
    heading = words(row, 'section_header', context) || heading;
    if (fieldTypeOf(row.cells.field_type) === 'descriptive') {
      const text = words(row, 'field_label', context);
      if (text === '')
        context.report(row, undefined, row.cells.field_label || '(empty)', 'It shows no words.');
      else waiting.push({ row, text });
      continue;
    }
    if (!field || !isThere(field)) continue;
    const group = row.cells.matrix_group_name.trim();
    const begins = heading !== '' || waiting.length > 0;
    const continues = open !== undefined && open.matrix === group && !begins;
    if (!continues) {
      const intro = waiting.map(({ text }) => text).join('\n\n');
      const block: Block = { fields: [], title: heading, intro, matrix: group };
      blocks.push(block);
      open = begins || group !== '' ? block : undefined;
      texts.push(...waiting.map((text) => ({ row: text.row, before: field.key })));
      for (const text of waiting) reportCondition(text.row, context);
      heading = '';
      waiting = [];
    }
    blocks.at(-1)?.fields.push(field);
  }
  for (const { row, text } of waiting)
    context.report(
      row,
      undefined,
      text,
      'The text stands behind the last question: nothing follows that it could introduce.',
    );
  return {
    pages: pagesOf(form, blocks, context),
    checks: blocks.flatMap((block) => rankingOf(block, context)),
    texts,
  };
}

function reportCondition(row: DictionaryRow, { report }: DraftContext): void {
  const condition = row.cells.branching_logic;
  if (condition.trim() !== '')
    report(
      row,
      'branching_logic',
      condition,
      'A text is shown while one of the questions that it introduces is.',
    );
}

const longPage = 20;
const longestPage = 60;

/** A page ends where a heading follows enough questions, or where there are too many. */
function pagesOf({ title }: DraftForm, blocks: readonly Block[], context: DraftContext): readonly Page[] {
  const pages: Block[][] = [];
  let count = 0;
  for (const block of blocks) {
    const isSection = block.title !== '' || block.intro !== '' || block.matrix !== '';
    const last = pages.at(-1);
    if (!last || (isSection && count >= longPage) || count + block.fields.length > longestPage) {
      pages.push([block]);
      count = 0;
    } else last.push(block);
    count += block.fields.length;
  }
  return pages.map((page, index) => {
    const name = idNamer();
    const sections = page.flatMap((block) => sectionOf(block, name, context));
    return {
      id: `page-${index + 1}`,
      title: { [context.language]: index === 0 ? title : `${title} (${index + 1})` },
      fields: page.flatMap(({ fields }) => fields.map(({ key }) => key)),
      ...(sections.length > 0 && { sections }),
    };
  });
}

function sectionOf(
  block: Block,
  name: (wished: string) => string,
  context: DraftContext,
): readonly Section[] {
  const { title, intro, matrix, fields } = block;
  if (title === '' && intro === '' && matrix === '') return [];
  const text = (written: string): Text => ({ [context.language]: written });
  const isMatrix = matrix !== '' && haveSameColumns(fields.map(({ item }) => item));
  const [first] = fields;
  if (matrix !== '' && !isMatrix && first)
    context.report(
      first.row,
      'matrix_group_name',
      matrix,
      'The rows of a matrix have the same alternatives: these are listed one by one.',
    );
  return [
    {
      id: name(title || matrix || 'part'),
      ...(title !== '' && { title: text(title) }),
      ...(intro !== '' && { intro: text(intro) }),
      layout: isMatrix ? 'matrix' : 'list',
      fields: fields.map(({ key }) => key),
    },
  ];
}

function haveSameColumns(items: readonly Item[]): boolean {
  const columns = items.map((item) => {
    if (item.kind === 'choice' || item.kind === 'choices')
      return JSON.stringify([item.kind, Object.entries(item.options)]);
    if (item.kind === 'integer' && item.display === 'choice')
      return JSON.stringify([item.min, item.max, item.valueLabels]);
    return item.kind === 'boolean' ? 'boolean' : undefined;
  });
  return columns.every((column) => column !== undefined && column === columns[0]);
}

/** In a ranking no two rows have the same answer. */
function rankingOf({ fields, matrix }: Block, { language, report }: DraftContext): readonly Check[] {
  const ranked = matrix === '' ? [] : fields.filter(({ row }) => isYes(row.cells.matrix_ranking));
  const [first] = ranked;
  if (!first) return [];
  const type = first.item.kind === 'integer' ? 'number' : first.item.kind === 'choice' ? 'text' : undefined;
  if (
    type === undefined ||
    ranked.length < 2 ||
    ranked.length > 50 ||
    ranked.some(({ item }) => item.kind !== first.item.kind)
  ) {
    report(
      first.row,
      'matrix_ranking',
      first.row.cells.matrix_ranking,
      'Only two to fifty rows with one answer each can be ranked.',
    );
    return [];
  }
  const read = (key: string): Node => ({ op: 'field', type, path: [key] });
  const pairs = ranked.flatMap(({ key }, index) =>
    ranked.slice(index + 1).map((other) => apply('ne', read(key), read(other.key))),
  );
  return [
    {
      id: 'ranking',
      severity: 'error',
      holds: junction('and', pairs),
      fields: ranked.map(({ key }) => key),
      message: sentence('ranking', language),
    },
  ];
}
