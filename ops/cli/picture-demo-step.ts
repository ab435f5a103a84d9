import { apart } from '../demo/apart/apart.ts';
import { DEFAULT_SEED } from '../demo/defaults.ts';
import { THROUGH_COMMANDS } from '../demo/loading/which-load.ts';
import type { DemoStep } from './demo-run.ts';
import { demoSettings } from './demo-settings.ts';
import { meanwhile } from './meanwhile.ts';

/** Enough for the first pages of what people look at. */
const PICTURED = 200;

/** Gives some listings pictures while everything else goes on: each is drawn, sent and made anew as anybody's is. */
export const pictureDemoStep: DemoStep = async (run) => {
  const { env, services, system, say } = run;
  const listings = Math.min(demoSettings(env).listings, THROUGH_COMMANDS);
  if (system === undefined || listings === 0) return;
  if (services?.urls.s3 === '')
    return say('there is no store of photographs: all listings keep their drawings');
  const seed = env.DEMO_SEED ?? DEFAULT_SEED;
  meanwhile(
    run,
    async (untilEnd) => {
      const wanted = { origin: system.url, seed, listings, pictured: PICTURED };
      const count = await apart('pictures', wanted, { signal: untilEnd });
      return count > 0 ? `${count} listings of the demo have pictures now` : undefined;
    },
    'listings of the demo keep their drawings',
  );
  run.announce('pictures', `of up to ${PICTURED} listings, coming in while you look around`);
};
