import type { Language, Occasion } from '@kvalreg/declaration';
import { keyNamer } from '../../../frame/namer.js';
import type { DraftForm } from '../draft.js';
import type { ProjectEvent } from './events.js';

/** When each form is filled in, and where an expression finds the answers of another. */
export interface Schedule {
  /** Key of an occasion → the occasion; undefined where each form has one of its own. */
  readonly occasions?: Readonly<Record<string, Occasion>>;
  /** Occasion on which a form is filled in at an event; without events its only one. */
  readonly occasionOf: (form: DraftForm, event: string | undefined) => string | undefined;
  /** Names of the events at which a form is filled in; undefined where nothing is known of events. */
  readonly eventsOf: (form: DraftForm) => readonly string[] | undefined;
  readonly unscheduled: readonly DraftForm[];
}

const daysOpen = 365;

export function schedule(
  forms: readonly DraftForm[],
  events: readonly ProjectEvent[] | undefined,
  taken: readonly string[],
  language: Language,
): Schedule {
  if (!events) {
    return {
      occasionOf: (form, event) => (event === undefined ? form.key : undefined),
      eventsOf: () => undefined,
      unscheduled: [],
    };
  }
  const name = keyNamer([...taken, ...forms.map(({ key }) => key)]);
  const keys = new Map<string, string>();
  const occasions: Record<string, Occasion> = {};
  const unscheduled: DraftForm[] = [];
  for (const form of forms) {
    const own = events.filter((event) => event.forms.has(form.instrument));
    const windows = windowsOf(own);
    for (const event of own) {
      const key = own.length === 1 ? form.key : name(`${form.key} ${event.name}`);
      keys.set(placeOf(form, event.name), key);
      occasions[key] = {
        title: { [language]: `${event.title}: ${form.title}` },
        form: form.key,
        ...(windows.get(event.name) ?? open),
      };
    }
    if (own.length === 0) {
      occasions[form.key] = { title: { [language]: form.title }, form: form.key, ...open };
      unscheduled.push(form);
    }
  }
  return {
    occasions,
    occasionOf: (form, event) => keys.get(placeOf(form, event ?? '')),
    eventsOf: (form) => events.filter((event) => event.forms.has(form.instrument)).map((event) => event.name),
    unscheduled,
  };
}

type When = Pick<Occasion, 'opens' | 'due' | 'window'>;
const open: When = { opens: 'episode', due: { days: 0 }, window: { before: 0, after: daysOpen } };

/**
 * When the events of a form are due. Two windows of one form never overlap, for an answer would belong to both: where
 * the days that a project states do, the events are open from the start instead.
 */
function windowsOf(events: readonly ProjectEvent[]): ReadonlyMap<string, When> {
  const dated = events
    .flatMap(({ name, days }) => (days ? [{ name, ...days }] : []))
    .sort((a, b) => a.due - b.due);
  const isApart = dated.every((event, index) => {
    const next = dated[index + 1];
    return !next || next.due - next.before > event.due + event.after;
  });
  if (!isApart || dated.length !== events.length) return new Map();
  return new Map(
    dated.map(({ name, due, before, after }) => [
      name,
      { opens: 'index', due: { days: due }, window: { before: Math.min(before, due), after } },
    ]),
  );
}

function placeOf(form: DraftForm, event: string): string {
  return `${form.key} ${event}`;
}
