import type { OnProgress } from './progress.ts';

type Output = { readonly isTTY?: boolean; write(text: string): unknown };

type Options = {
  readonly output: Output;
  /** Milliseconds from any fixed point. */
  readonly now: () => number;
};

export type ProgressPrinter = {
  readonly onProgress: OnProgress;
  /** Stops the regular reports and leaves the line. */
  close(): void;
};

const reportEveryMs = 2000;
const refreshEveryMs = 200;

/**
 * Prints a line for each thing that is done or has failed, with the seconds that it took, and says at least every
 * two seconds what is still being worked on: in one line that is overwritten on a terminal, in new lines elsewhere.
 */
export function createProgressPrinter({ output, now }: Options): ProgressPrinter {
  const running = new Map<string, { step: string; since: number }>();
  const startedAt = new Map<string, number>();
  const interactive = output.isTTY === true;
  let statusShown = false;

  const clearStatus = () => {
    if (statusShown) output.write('\r\x1b[2K');
    statusShown = false;
  };
  const status = () => {
    if (running.size === 0) return;
    const parts = [...running].map(
      ([subject, { step, since }]) => `${describe(subject, step)} ${seconds(now() - since)}`,
    );
    if (interactive) {
      clearStatus();
      output.write(`… ${parts.join(' · ')}`.slice(0, 110));
      statusShown = true;
    } else {
      for (const part of parts) output.write(`… ${part}\n`);
    }
  };
  const timer = setInterval(status, interactive ? refreshEveryMs : reportEveryMs);
  timer.unref();

  return {
    onProgress({ subject, kind, message }) {
      const since = startedAt.get(subject) ?? now();
      startedAt.set(subject, since);
      if (kind === 'step') {
        running.set(subject, { step: message, since: now() });
        return;
      }
      running.delete(subject);
      startedAt.delete(subject);
      clearStatus();
      const took = seconds(now() - since);
      output.write(
        kind === 'done' ? `✓ ${subject} … ${took}\n` : `✗ ${subject} … ${took}\n${indent(message)}\n`,
      );
    },
    close() {
      clearInterval(timer);
      clearStatus();
    },
  };
}

/** A step that says what it works on needs no subject before it. */
function describe(subject: string, step: string): string {
  return step.startsWith('installing') || step.startsWith('building') ? step : `${subject}: ${step}`;
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}

function indent(text: string): string {
  return text.replaceAll(/^/gm, '  ');
}
