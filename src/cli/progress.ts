import type { Io } from './io';
import type { Step } from './judged';

/** A line on a terminal that says how far a long check is. */
export interface Progress {
  readonly step: Step;
  end(): void;
}

/** Few control planes are checked in a moment. */
const WORTH_IT = 20;

/** Milliseconds between two looks. */
const PAUSE = 100;

export function progressOn({ err, progress = false }: Io): Progress {
  let last = 0;
  let shown = false;
  return {
    step(what, done, of) {
      if (!progress || of < WORTH_IT || Date.now() - last < PAUSE) return;
      last = Date.now();
      shown = true;
      err(`\r\u001b[K${what} ${done} of ${of}`);
    },
    end() {
      // The line is wiped out: what follows begins where it began.
      if (shown) err('\r\u001b[K');
    },
  };
}
