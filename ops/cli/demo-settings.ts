import { DEFAULT_LISTINGS } from '../demo/defaults.ts';
import { isStillRunning, readState } from '../services/state-file.ts';
import { demandFree } from '../system/demand-free.ts';
import type { DemoStep } from './demo-run.ts';

const DEFAULT_PORT = 3000;
const [MOST_PORT, MOST_LISTINGS] = [65_535, 1_000_000];

/** @returns what `npm start` is told by its environment; what is empty is not set. @throws in words that say what to write */
export function demoSettings(env: NodeJS.ProcessEnv): { port: number; listings: number } {
  return {
    port: wholeNumber('PORT', env.PORT, { otherwise: DEFAULT_PORT, least: 1, most: MOST_PORT }),
    listings: wholeNumber('DEMO_LISTINGS', env.DEMO_LISTINGS, {
      ...{ otherwise: DEFAULT_LISTINGS, least: 0, most: MOST_LISTINGS },
    }),
  };
}

/** Looks at the settings before anything is started, which takes minutes the first time. */
export const readSettingsStep: DemoStep = async ({ env, stateDir }) => {
  const { port } = demoSettings(env);
  const running = readState(stateDir);
  // One of ours that runs already has the port, and the next step says so in better words.
  if (running === null || !isStillRunning(running.launcher)) await demandFree(port);
};

interface Bounds {
  otherwise: number;
  least: number;
  most: number;
}

function wholeNumber(name: string, written: string | undefined, { otherwise, least, most }: Bounds): number {
  if (written === undefined || written.trim() === '') return otherwise;
  const number = Number(written);
  if (Number.isInteger(number) && number >= least && number <= most) return number;
  throw new Error(`${name} must be a whole number from ${least} to ${most}, and is “${written}”`);
}
