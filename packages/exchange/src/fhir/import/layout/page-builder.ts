import type { Item, Page, Section, Text } from '@kvalreg/declaration';
import { idNamer } from '../../../frame/namer.js';
import { joinedTexts } from '../../text/words.js';

interface Segment {
  readonly title?: Text | undefined;
  readonly intro: Text[];
  readonly layout: 'list' | 'matrix';
  readonly fields: string[];
}
interface OpenPage {
  readonly title: Text;
  readonly intro: Text[];
  readonly segments: Segment[];
}

/** Gathers fields into pages and sections, in the order in which they come. */
export interface PageBuilder {
  readonly openPage: (title: Text, intro?: Text) => void;
  readonly openSection: (section: {
    readonly title?: Text | undefined;
    readonly intro?: Text | undefined;
    readonly layout: 'list' | 'matrix';
  }) => void;
  /** A text that stands before the fields that come next. */
  readonly addIntro: (text: Text) => void;
  readonly addField: (name: string) => void;
  readonly hasPage: () => boolean;
  /** The finished pages, and the texts that no field follows. */
  readonly finish: (items: Readonly<Record<string, Item>>) => {
    readonly pages: readonly Page[];
    readonly rest: readonly Text[];
    /** Titles of tables whose questions are too different to share a row of headings. */
    readonly notAlike: readonly Text[];
  };
}

export function pageBuilder(): PageBuilder {
  const pages: OpenPage[] = [];
  const segment = (): Segment | undefined => pages.at(-1)?.segments.at(-1);
  const open = (section: Omit<Segment, 'fields'>): void => {
    pages.at(-1)?.segments.push({ ...section, fields: [] });
  };
  return {
    openPage: (title, intro) => {
      pages.push({ title, intro: intro ? [intro] : [], segments: [] });
      open({ intro: [], layout: 'list' });
    },
    openSection: ({ title, intro, layout }) => {
      open({ title, intro: intro ? [intro] : [], layout });
    },
    addIntro: (text) => {
      const current = segment();
      if (!current) return;
      if (current.fields.length > 0) open({ intro: [text], layout: 'list' });
      else current.intro.push(text);
    },
    addField: (name) => {
      segment()?.fields.push(name);
    },
    hasPage: () => pages.length > 0,
    finish: (items) => finished(pages, items),
  };
}

function finished(
  open: readonly OpenPage[],
  items: Readonly<Record<string, Item>>,
): ReturnType<PageBuilder['finish']> {
  const pageId = idNamer();
  const notAlike: Text[] = [];
  let waiting: Text[] = [];
  const pages = open.flatMap(({ title, intro, segments }): readonly Page[] => {
    const sectionId = idNamer();
    const words = [...waiting, ...intro];
    waiting = [];
    const sections: Section[] = [];
    const fields: string[] = [];
    for (const segment of segments) {
      const texts = [...waiting, ...segment.intro];
      waiting = [];
      if (segment.fields.length === 0) {
        // A heading that nothing stands under is a text of its own.
        waiting = [...(segment.title ? [segment.title] : []), ...texts];
        continue;
      }
      const isAlike = segment.layout === 'matrix' && areAlike(segment.fields, items);
      if (segment.layout === 'matrix' && !isAlike) notAlike.push(segment.title ?? title);
      const sectionIntro = joinedTexts(texts, '\n\n');
      const isFirst = fields.length === 0;
      fields.push(...segment.fields);
      if (!segment.title && !isAlike && isFirst) {
        words.push(...texts);
        continue;
      }
      if (!segment.title && !sectionIntro && !isAlike) continue;
      sections.push({
        id: sectionId(textOf(segment.title) ?? 'section'),
        ...(segment.title && { title: segment.title }),
        ...(sectionIntro && { intro: sectionIntro }),
        layout: isAlike ? 'matrix' : 'list',
        fields: segment.fields,
      });
    }
    if (fields.length === 0) {
      waiting = [title, ...words, ...waiting];
      return [];
    }
    const pageIntro = joinedTexts(words, '\n\n');
    return [
      {
        id: pageId(textOf(title) ?? 'page'),
        title,
        ...(pageIntro && { intro: pageIntro }),
        fields,
        ...(sections.length > 0 && { sections }),
      },
    ];
  });
  return { pages, rest: waiting, notAlike };
}

function textOf(text: Text | undefined): string | undefined {
  return text && (text.en ?? text.sv ?? text.nb);
}

/** Whether questions can share one row of headings. */
function areAlike(fields: readonly string[], items: Readonly<Record<string, Item>>): boolean {
  const headings = fields.map((name) => {
    const item = items[name];
    if (item?.kind === 'choice' || item?.kind === 'choices')
      return JSON.stringify([item.kind, Object.entries(item.options)]);
    if (item?.kind === 'boolean') return item.kind;
    const isScale = item?.kind === 'integer' && (item.display === 'choice' || item.display === 'scale');
    return isScale
      ? JSON.stringify([item.min, item.max, item.step ?? 1, item.valueLabels ?? {}])
      : `${name}: none`;
  });
  return headings.every((heading) => heading === headings[0]);
}
