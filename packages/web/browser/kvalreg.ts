import { autosave } from './autosave.js';
import { bodyDrawings } from './body-drawings.js';
import { branching } from './branching.js';
import { calendars } from './calendars.js';
import { choices } from './choices.js';
import { codes } from './codes.js';
import { figures } from './figures.js';
import { filters } from './filters.js';
import { focusNews } from './focus-news.js';
import { liveFigures } from './live/live-figures.js';
import { paperEntry } from './paper-entry.js';
import { printing } from './printing.js';
import { repeats } from './repeats.js';
import { scrollHints } from './scroll-hints.js';
import { sessionEnd } from './session-end.js';
import { sliders } from './sliders.js';
import { sorting } from './sort-tables.js';
import { submitOnce } from './submit-once.js';

/**
 * Makes pages that work without it more pleasant: questions appear as they matter, answers are saved as they are
 * given. Each part looks for its own marks on the page and does nothing where there are none.
 */
for (const start of [
  sliders,
  calendars,
  choices,
  bodyDrawings,
  codes,
  repeats,
  branching,
  autosave,
  figures,
  filters,
  focusNews,
  sorting,
  liveFigures,
  paperEntry,
  printing,
  scrollHints,
  sessionEnd,
  submitOnce,
]) {
  try {
    start();
  } catch (error) {
    // One part that fails must not take the others with it: the page works without any of them.
    reportError(error);
  }
}
