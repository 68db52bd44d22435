import type { Feed, FigureSource, Form, Pathway, Register, RegisterPlugin } from '@kvalreg/declaration';
import { planAnalysis, planFeed, type FigurePlan } from '@kvalreg/engine';
import { NotFoundError } from '../errors/domain-error.js';

/** What figures are computed from, as declared and as it is stored. */
export interface PlannedSource {
  readonly registerId: string;
  readonly sourceId: string;
  readonly source: FigureSource;
  readonly plan: FigurePlan;
}

/** The registers that this installation runs. */
export class RegisterCatalogue {
  private readonly plugins: ReadonlyMap<string, RegisterPlugin>;

  constructor(plugins: readonly RegisterPlugin[]) {
    this.plugins = new Map(plugins.map((plugin) => [plugin.register.id, plugin]));
  }

  all(): readonly Register[] {
    return [...this.plugins.values()].map(({ register }) => register);
  }

  register(registerId: string): Register {
    const plugin = this.plugins.get(registerId);
    if (plugin) return plugin.register;
    throw new NotFoundError('unknown-register', `There is no register "${shown(registerId)}" here.`, {
      registers: [...this.plugins.keys()],
    });
  }

  pathway(registerId: string, pathwayId: string): Pathway {
    const { pathways } = this.register(registerId);
    const pathway = Object.hasOwn(pathways, pathwayId) ? pathways[pathwayId] : undefined;
    if (pathway) return pathway;
    throw new NotFoundError(
      'unknown-pathway',
      `The register "${registerId}" has no pathway "${shown(pathwayId)}".`,
      {
        pathways: Object.keys(pathways),
      },
    );
  }

  feed(registerId: string, feedId: string): Feed {
    const { feeds = {} } = this.register(registerId);
    const feed = Object.hasOwn(feeds, feedId) ? feeds[feedId] : undefined;
    if (feed) return feed;
    throw new NotFoundError('unknown-feed', `The register "${registerId}" has no feed "${shown(feedId)}".`, {
      feeds: Object.keys(feeds),
    });
  }

  /** A pathway or a feed: their ids stand for one each. */
  figureSource(registerId: string, sourceId: string): PlannedSource {
    const { feeds = {} } = this.register(registerId);
    if (Object.hasOwn(feeds, sourceId)) {
      const source = this.feed(registerId, sourceId);
      return { registerId, sourceId, source, plan: planFeed(registerId, sourceId, source) };
    }
    const source = this.pathway(registerId, sourceId);
    return { registerId, sourceId, source, plan: planAnalysis(registerId, sourceId, source) };
  }

  /** Every pathway and every feed of all registers. */
  figureSources(): readonly PlannedSource[] {
    return this.all().flatMap(({ id, pathways, feeds = {} }) =>
      [...Object.keys(pathways), ...Object.keys(feeds)].map((sourceId) => this.figureSource(id, sourceId)),
    );
  }

  form(registerId: string, pathwayId: string, formName: string): Form {
    const { forms } = this.pathway(registerId, pathwayId);
    const form = Object.hasOwn(forms, formName) ? forms[formName] : undefined;
    if (form) return form;
    throw new NotFoundError('unknown-form', `The pathway "${pathwayId}" has no form "${shown(formName)}".`, {
      forms: Object.keys(forms),
    });
  }
}

/** Text from an address, cut to a length that fits in a sentence. */
function shown(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
