import { marketClient } from '../client/market-client.ts';
import { tellBuyer } from '../demo/alerts/tell-buyer.ts';
import type { DemoStep } from './demo-run.ts';

/** Gives the demo's buyer saved searches, favourites and an unread bell. The market is as good without them. */
export const tellBuyerStep: DemoStep = async ({ env, onProgress, signal, system }) => {
  if (system === undefined || Number(env.DEMO_LISTINGS) === 0) return;
  const subject = 'demo buyer';
  onProgress({ subject, kind: 'step', message: 'saving searches' });
  try {
    const unread = await tellBuyer(marketClient(system.url), signal);
    onProgress({ subject, kind: 'done', message: `${unread} unread notifications` });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    onProgress({ subject, kind: 'failed', message: `has no saved searches: ${why}` });
  }
};
