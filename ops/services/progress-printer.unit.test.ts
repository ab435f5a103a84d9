import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createProgressPrinter } from './progress-printer.ts';

/** Collects what is printed; its clock is the fake timers'. */
function aPrinter({ isTTY = false } = {}) {
  const written: string[] = [];
  const output = { isTTY, write: (text: string) => written.push(text) };
  const printer = createProgressPrinter({ output, now: () => Date.now() });
  return { printer, text: () => written.join('') };
}

describe('the progress printer', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('prints a line with the seconds when something is done', () => {
    const { printer, text } = aPrinter();
    printer.onProgress({ subject: 'NATS', kind: 'step', message: 'starting' });
    vi.advanceTimersByTime(1500);
    printer.onProgress({ subject: 'NATS', kind: 'done', message: 'nats://…' });
    expect(text()).toBe('✓ NATS … 1.5 s\n');
  });

  it('says every two seconds what is still going on', () => {
    const { printer, text } = aPrinter();
    printer.onProgress({
      subject: 'Elasticsearch',
      kind: 'step',
      message: 'installing Elasticsearch (~45 MB)',
    });
    vi.advanceTimersByTime(4000);
    expect(text()).toBe(
      '… installing Elasticsearch (~45 MB) 2.0 s\n… installing Elasticsearch (~45 MB) 4.0 s\n',
    );
  });

  it('counts the seconds of a step from its own start, and those of the whole from the first', () => {
    const { printer, text } = aPrinter();
    printer.onProgress({ subject: 'Postgres', kind: 'step', message: 'creating the database' });
    vi.advanceTimersByTime(1000);
    printer.onProgress({ subject: 'Postgres', kind: 'step', message: 'starting' });
    vi.advanceTimersByTime(1000);
    printer.onProgress({ subject: 'Postgres', kind: 'done', message: '' });
    expect(text()).toBe('… Postgres: starting 1.0 s\n✓ Postgres … 2.0 s\n');
  });

  it('says why something failed, indented below its name', () => {
    const { printer, text } = aPrinter();
    printer.onProgress({ subject: 'NATS', kind: 'failed', message: 'no pip\nno go' });
    expect(text()).toBe('✗ NATS … 0.0 s\n  no pip\n  no go\n');
  });

  it('writes no control characters where the output is not a terminal', () => {
    const { printer, text } = aPrinter();
    printer.onProgress({ subject: 'NATS', kind: 'step', message: 'starting' });
    vi.advanceTimersByTime(10_000);
    printer.close();
    expect(text()).not.toContain('\u001b');
    expect(text()).not.toContain('\r');
  });

  it('overwrites one line on a terminal and clears it at the end', () => {
    const { printer, text } = aPrinter({ isTTY: true });
    printer.onProgress({ subject: 'NATS', kind: 'step', message: 'starting' });
    vi.advanceTimersByTime(1000);
    printer.close();
    expect(text()).not.toContain('\n');
    expect(text().endsWith('\r\u001b[2K')).toBe(true);
  });

  it('is silent when nothing is going on', () => {
    const { text } = aPrinter();
    vi.advanceTimersByTime(10_000);
    expect(text()).toBe('');
  });
});
