import { setTimeout as delay } from 'node:timers/promises';
import { streams } from '@vivarium/contracts/shared/envelope.ts';
import { connectNats } from '@vivarium/platform/nats/connect.ts';
import type { Drill } from '../drill.ts';
import { struckRounds } from '../struck-rounds.ts';

/** The stream of events is lost with what a killed projector had not folded. Nobody is told to mend anything. */
export const lostStream: Drill = {
  name: 'lost-stream',
  title: 'the stream of events is lost with events that nobody has folded',
  async open(stage, options) {
    const nats = await connectNats(stage.services.urls.nats, 'drill');
    const { projector } = stage.system.servers;
    const rounds = struckRounds(stage, options, async (random) => {
      const isDown = random.chance(0.7);
      // Long enough for a projector that goes on to have noted from which stream the read models are.
      await delay(random.integer(1500, 2500));
      if (isDown) await projector.kill('SIGKILL');
      await delay(random.integer(200, 800));
      const { name } = streams.events('');
      const { state } = await nats.manager.streams.info(name);
      await nats.manager.streams.delete(name);
      await delay(random.integer(0, 800));
      if (isDown) await projector.restart();
      return { line: `lost after ${state.messages} events, projector ${isDown ? 'killed' : 'running'}` };
    });
    return { ...rounds, close: () => nats.close() };
  },
};
