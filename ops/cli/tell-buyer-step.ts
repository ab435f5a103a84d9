import { marketClient } from '../client/market-client.ts';
import { tellBuyer } from '../demo/alerts/tell-buyer.ts';
import { orderInEveryState } from '../demo/orders/order-in-every-state.ts';
import type { DemoStep } from './demo-run.ts';
import { demoSettings } from './demo-settings.ts';
import { meanwhile } from './meanwhile.ts';

/**
 * Gives the demo's buyer saved searches, favourites, an unread bell and orders in every state, while one looks around. The
 * market is as good without them.
 */
export const tellBuyerStep: DemoStep = async (run) => {
  const { env, system } = run;
  if (system === undefined || demoSettings(env).listings === 0) return;
  const client = marketClient(system.url);
  meanwhile(
    run,
    async (signal) => {
      const unread = await tellBuyer(client, signal);
      const orders = await orderInEveryState(client, signal);
      return `the demo’s buyer has ${unread} unread notifications${orders > 0 ? ` and ${orders} new orders` : ''}`;
    },
    'the demo’s buyer lacks saved searches or orders',
  );
  run.announce('orders', 'in every state, of the buyer and the breeder, coming in while you look around');
};
