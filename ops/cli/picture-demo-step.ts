import { DEFAULT_LISTINGS, DEFAULT_SEED } from '../demo/load.ts';
import { THROUGH_COMMANDS } from '../demo/loading/which-load.ts';
import { addPictures } from '../demo/pictures/add-pictures.ts';
import type { DemoStep } from './demo-run.ts';

/** Enough for the first pages of what people look at. */
const PICTURED = 200;

/** Gives some listings pictures while everything else goes on: each is drawn, sent and made anew as anybody's is. */
export const pictureDemoStep: DemoStep = async (run) => {
  const { env, services, signal, system, say } = run;
  const listings = Math.min(Number(env.DEMO_LISTINGS ?? DEFAULT_LISTINGS), THROUGH_COMMANDS);
  if (system === undefined || listings === 0) return;
  if (services?.urls.s3 === '')
    return say('there is no store of photographs: all listings keep their drawings');
  const ending = new AbortController();
  const picturing = addPictures({
    ...{ origin: system.url, seed: env.DEMO_SEED ?? DEFAULT_SEED, listings, pictured: PICTURED },
    signal: AbortSignal.any([signal, ending.signal]),
  }).then(
    (count) => {
      if (count > 0) say(`${count} listings of the demo have pictures now`);
    },
    (error: unknown) => {
      if (signal.aborted || ending.signal.aborted) return;
      say(
        `listings of the demo keep their drawings: ${error instanceof Error ? error.message : String(error)}`,
      );
    },
  );
  run.announce('pictures', `of up to ${PICTURED} listings, coming in while you look around`);
  run.onEnd(async () => {
    ending.abort();
    await picturing;
  });
};
