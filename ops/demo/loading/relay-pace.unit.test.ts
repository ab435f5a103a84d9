import { describe, expect, it } from 'vitest';
import { createRelayPace } from './relay-pace.ts';

/** A relay that sends so many events of what was given in each pause of 50 ms. */
function aRelay(options: { sends: number }) {
  const state = { sends: options.sends, sequence: 7, time: 0, given: 0, looks: 0, pauses: 0 };
  const pace = createRelayPace({
    lastSequence: async () => {
      state.looks++;
      return state.sequence;
    },
    pause: async () => {
      state.pauses++;
      state.time += 50;
      state.sequence = Math.min(7 + state.given, state.sequence + state.sends);
    },
    now: () => state.time,
  });
  const give = async (count: number) => {
    let most = 0;
    for (let i = 0; i < count; i++) {
      await pace.next();
      state.given++;
      most = Math.max(most, 7 + state.given - state.sequence);
    }
    return most;
  };
  return { state, give };
}

describe('the pace of the loader', () => {
  it('stays a few hundred commands ahead of a relay that works', async () => {
    const { give } = aRelay({ sends: 40 });
    expect(await give(5000)).toBeLessThanOrEqual(401);
  });

  it('does not wait for ever for a relay that is not there', async () => {
    const { give, state } = aRelay({ sends: 0 });
    await give(5000);
    expect(state.time).toBeLessThan(4000);
    expect(state.looks).toBeLessThan(100);
  });

  it('heeds a relay that comes later', async () => {
    const { give, state } = aRelay({ sends: 0 });
    await give(2500);
    state.sends = 100;
    state.sequence += 100;
    await give(1000);
    const pausesBefore = state.pauses;
    await give(2000);
    expect(state.pauses).toBeGreaterThan(pausesBefore);
  });

  it('lets waiting commands share one look', async () => {
    const { give, state } = aRelay({ sends: 1000 });
    await Promise.all([give(300), give(300), give(300)]);
    expect(state.looks).toBeLessThan(40);
  });
});
