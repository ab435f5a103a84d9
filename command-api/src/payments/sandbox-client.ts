import type { PayBody } from '@vivarium/contracts/orders/http.ts';
import { Problem } from '@vivarium/contracts/problem.ts';
import { onceDone } from '@vivarium/platform/process/once-done.ts';

/** The sandbox as those see it who try the market out: they do there what a buyer does on the page of a provider. */
export interface SandboxClient {
  pay(paymentId: string, outcome: PayBody['outcome']): Promise<{ status: string }>;
  /** Says where its events go; done once in a process. */
  register(): Promise<void>;
}

/** @param webhookUrl where its events are to go */
export function sandboxClient(url: string, webhookUrl: string): SandboxClient {
  const post = async (path: string, headers: Record<string, string>, body: string) => {
    try {
      return await fetch(new URL(path, url), {
        method: 'POST',
        headers,
        body,
        signal: AbortSignal.timeout(8000),
      });
    } catch (cause) {
      throw new Problem('provider_unavailable', 'The payment sandbox does not answer.', {
        retryAfter: 2,
        cause,
      });
    }
  };
  const register = onceDone(async () => {
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    await post('/v1/webhook_endpoints', form, new URLSearchParams({ url: webhookUrl }).toString());
  });
  return {
    register,
    pay: async (paymentId, outcome) => {
      await register();
      const json = { 'content-type': 'application/json' };
      const response = await post(`/pay/${paymentId}`, json, JSON.stringify({ outcome }));
      if (response.status === 404) throw new Problem('payment_not_found', 'There is no such payment.');
      return (await response.json()) as { status: string };
    },
  };
}
