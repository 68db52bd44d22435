import { countText, durationText } from './duration.js';
import type { Terminal } from './terminal.js';

export interface Progress {
  readonly update: (done: number) => void;
  /** Clears the line of an interactive terminal. */
  readonly end: () => void;
}

const redrawEvery = 100;
const plainLineEvery = 5000;

/** Shows how far a long command has come: one line that is drawn over, or a plain line now and then in a log. */
export function startProgress(
  terminal: Terminal,
  label: string,
  total: number,
  now: () => number = () => performance.now(),
): Progress {
  const start = now();
  let last = terminal.isInteractive ? -Infinity : start;
  return {
    update(done) {
      const at = now();
      if (at - last < (terminal.isInteractive ? redrawEvery : plainLineEvery)) return;
      last = at;
      const line = progressLine(label, done, total, at - start);
      terminal.note(terminal.isInteractive ? `\r\u001b[K${line.slice(0, terminal.width - 1)}` : `${line}\n`);
    },
    end() {
      if (terminal.isInteractive) terminal.note('\r\u001b[K');
    },
  };
}

function progressLine(label: string, done: number, total: number, elapsed: number): string {
  const rate = elapsed > 0 ? (done / elapsed) * 1000 : 0;
  const share = total > 0 ? ` (${String(Math.floor((100 * done) / total))} %)` : '';
  const left = rate > 0 && total > done ? `, ${durationText(((total - done) / rate) * 1000)} left` : '';
  const of = total > 0 ? ` of ${countText(total)}` : '';
  return `${label}: ${countText(done)}${of}${share}, ${countText(rate)}/s${left}`;
}
