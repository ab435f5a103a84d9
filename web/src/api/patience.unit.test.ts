import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiError } from './api-error.ts';
import { patient } from './patience.ts';

const unreachable = new ApiError('unreachable', 'Nobody answers.');
const refused = new ApiError('validation_failed', 'Not like this.', 400);
const { signal } = new AbortController();

/** A server that fails so many times before it answers. */
function aServer(failures: Error[]) {
  const connection = new EventTarget();
  let asked = 0;
  const { ask, trouble } = patient(async (question: string) => {
    const failure = failures[asked++];
    if (failure !== undefined) throw failure;
    return `answer to ${question}`;
  }, connection);
  return { ask, trouble, connection, asked: () => asked };
}

describe('asking patiently', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());
  const settle = () => vi.advanceTimersByTimeAsync(0);

  it('asks again by itself once there is a connection', async () => {
    const { ask, connection, trouble } = aServer([unreachable]);
    const answer = ask('q', signal);
    await settle();
    expect(trouble.getState()?.error).toBe(unreachable);
    connection.dispatchEvent(new Event('online'));
    await expect(answer).resolves.toBe('answer to q');
  });

  it('asks again now and then while the server is away, ever less often', async () => {
    const { ask, asked } = aServer([unreachable, unreachable, unreachable]);
    const answer = ask('q', signal);
    await vi.advanceTimersByTimeAsync(1000);
    expect(asked()).toBe(2);
    await vi.advanceTimersByTimeAsync(1999);
    expect(asked()).toBe(2);
    await vi.advanceTimersByTimeAsync(1 + 4000);
    await expect(answer).resolves.toBe('answer to q');
  });

  it('asks what was refused again only when somebody wants it', async () => {
    const { ask, asked, trouble } = aServer([refused]);
    const answer = ask('q', signal);
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect(asked()).toBe(1);
    trouble.getState()?.retry();
    await expect(answer).resolves.toBe('answer to q');
  });

  it('ends with who asked, and asks no more', async () => {
    const { ask, asked, connection } = aServer([unreachable]);
    const asker = new AbortController();
    const answer = ask('q', asker.signal);
    await settle();
    asker.abort();
    await expect(answer).rejects.toThrow('aborted');
    connection.dispatchEvent(new Event('online'));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(asked()).toBe(1);
  });
});
