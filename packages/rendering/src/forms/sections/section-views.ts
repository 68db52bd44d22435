import { textIn, type Language, type Page, type Section } from '@kvalreg/declaration';
import type { FieldGroupView } from '../../views/form/field-group-view.js';
import type { SectionView } from '../../views/form/section-view.js';
import { matrixView } from './matrix-view.js';

/**
 * The questions of a page in its own order, those of a section together; what stands outside every section has no
 * heading of its own.
 */
export function sectionViews(
  page: Page,
  groups: readonly FieldGroupView[],
  language: Language,
): readonly SectionView[] {
  const views: SectionView[] = [];
  let loose: FieldGroupView[] = [];
  const endLoose = (): void => {
    if (loose.length > 0) views.push({ ...unnamed, groups: loose });
    loose = [];
  };
  for (const group of groups) {
    const section = sectionOf(page, group.name);
    if (!section) loose.push(group);
    else if (section.fields.find((name) => groups.some((one) => one.name === name)) === group.name) {
      endLoose();
      views.push(sectionView(section, groups, language));
    }
  }
  endLoose();
  return views;
}

const unnamed = { id: null, title: null, intro: null, hidden: false, matrix: null } as const;

function sectionOf(page: Page, name: string): Section | undefined {
  return page.sections?.find(({ fields }) => fields.includes(name));
}

function sectionView(section: Section, all: readonly FieldGroupView[], language: Language): SectionView {
  const groups = all.filter(({ name }) => section.fields.includes(name));
  const id = `s-${section.id}`;
  const title = section.title ? textIn(section.title, language) : null;
  const intro = section.intro ? textIn(section.intro, language) : null;
  return {
    id,
    title,
    intro,
    hidden: groups.every(({ hidden }) => hidden),
    matrix: section.layout === 'matrix' ? matrixView(id, title, groups) : null,
    groups: title === null ? groups : groups.map((group) => ({ ...group, level: 3 })),
  };
}
