import type { Language } from '@kvalreg/declaration';
import Handlebars from 'handlebars';
import type { PageFrame } from '../views/page-frame.js';
import type { PageViews, PartViews } from '../views/page-views.js';
import { templateHelpers } from './template-helpers.js';

/** Template texts by name: `layout`, `partials/<name>`, `pages/<page>`. */
export type TemplateSources = Readonly<Record<string, string>>;

export interface Renderer {
  /** A whole page as HTML. */
  page<P extends keyof PageViews>(page: P, frame: PageFrame, view: PageViews[P]): string;
  /** A part of a page, to be put in its place by the script. */
  part<P extends keyof PartViews>(part: P, language: Language, view: PartViews[P]): string;
}

/**
 * Compiles the templates once. Whatever a view holds is escaped. A template that names something that the view lacks
 * is an error, not an empty place.
 */
export function createRenderer(sources: TemplateSources): Renderer {
  const handlebars = Handlebars.create();
  handlebars.registerHelper(templateHelpers);
  const options: CompileOptions = {
    strict: true,
    knownHelpersOnly: true,
    knownHelpers: Object.fromEntries(Object.keys(templateHelpers).map((name) => [name, true])),
  };
  const pages = new Map<string, Handlebars.TemplateDelegate>();
  for (const [name, source] of Object.entries(sources)) {
    const template = handlebars.compile(source, options);
    if (name.startsWith('pages/')) pages.set(name.slice('pages/'.length), template);
    else handlebars.registerPartial(name.replace(/^partials\//u, ''), template);
  }
  const partNames = ['advice'] as const satisfies readonly (keyof PartViews)[];
  const parts = new Map<string, Handlebars.TemplateDelegate>(
    partNames.map((name) => [name, handlebars.compile(`{{> ${name} view}}`, options)]),
  );
  return {
    page: (page, frame, view) => {
      const template = pages.get(page);
      if (!template) throw new RangeError(`there is no template pages/${page}`);
      return template({ ...view, frame });
    },
    part: (part, language, view) => {
      const template = parts.get(part);
      if (!template) throw new RangeError(`there is no part ${part}`);
      return template({ view, frame: { language } });
    },
  };
}
