import { textIn, type FigureSource, type Language, type Register } from '@kvalreg/declaration';
import { message } from '@kvalreg/rendering';

export interface EventNames {
  readonly title: string;
  readonly date: string;
  readonly year: string;
}

/** What a case begins with, in the words of its pathway; in general words where there is none, or several that differ. */
export function eventNames(sources: readonly FigureSource[], language: Language): EventNames {
  const [first, ...others] = sources;
  const words = first?.event;
  if (!words || others.some(({ event }) => JSON.stringify(event) !== JSON.stringify(words))) {
    return {
      title: message(language, 'event.title'),
      date: message(language, 'event.date'),
      year: message(language, 'event.year'),
    };
  }
  return {
    title: textIn(words.title, language),
    date: textIn(words.date, language),
    year: textIn(words.year, language),
  };
}

/** The pathway of an episode, as a list of one; empty when the register has it no longer. */
export function pathwayOf(register: Register, name: string): readonly FigureSource[] {
  const pathway = Object.hasOwn(register.pathways, name) ? register.pathways[name] : undefined;
  return pathway ? [pathway] : [];
}
