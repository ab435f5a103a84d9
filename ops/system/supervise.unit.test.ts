import { describe, expect, it, vi } from 'vitest';
import { pauseBeforeRestart, type Supervisable, supervise } from './supervise.ts';

/** Something that ends when it is told to, and starts again as often as it may. */
function aPart(restart: () => Promise<void> = async () => {}) {
  const listeners: ((how: string) => void)[] = [];
  const part: Supervisable = {
    name: 'relay',
    onUnexpectedEnd: (listener) => listeners.push(listener),
    restart: vi.fn(restart),
  };
  const die = () => {
    for (const tell of listeners) tell('ended by SIGKILL');
  };
  return { part, die };
}

const noTime = { now: () => 0, pause: async () => {} };

describe('the pause before something that ended is started again', () => {
  it('is none at first, and doubles with each end after that', () => {
    expect([[0], [0, 1], [0, 1, 2], [0, 1, 2, 3]].map(pauseBeforeRestart)).toEqual([0, 500, 1000, 2000]);
  });

  it('is none again for what ran for a while', () => {
    const long = 60 * 60_000;
    expect(pauseBeforeRestart([0, 1, 2, 3, long])).toBe(0);
  });

  it('is for ever where it ends all the time', () => {
    expect(pauseBeforeRestart(Array.from({ length: 10 }, (_, i) => i))).toBe('give up');
  });
});

describe('supervising', () => {
  it('starts what died again and says so', async () => {
    const { part, die } = aPart();
    const said: string[] = [];
    supervise([part], (words) => said.push(words), noTime);
    die();
    await vi.waitFor(() =>
      expect(said).toEqual(['relay ended by SIGKILL; starting it again', 'relay runs again']),
    );
    expect(part.restart).toHaveBeenCalledTimes(1);
  });

  it('tries again where that fails, and gives up in the end', async () => {
    const { part, die } = aPart(() => Promise.reject(new Error('the port is taken\nmore')));
    const said: string[] = [];
    const { stop } = supervise([part], (words) => said.push(words), noTime);
    die();
    await vi.waitFor(() => expect(said).toHaveLength(10));
    expect(said[1]).toContain('relay did not start: the port is taken; starting it again in 0.5 s');
    expect(said.at(-1)).toContain('10th time: it is not started again');
    await stop();
  });

  it('starts nothing any more once it is stopped', async () => {
    const { part, die } = aPart();
    const { stop } = supervise([part], () => {});
    die();
    await stop();
    die();
    expect(part.restart).not.toHaveBeenCalled();
  });
});
