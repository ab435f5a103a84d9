import { sandboxConfigSchema } from '@vivarium/command-api/payments/sandbox/config.ts';
import { defineServer } from '../server-definition.ts';

/** Takes the place of a payment provider, which in production is Stripe. */
export const payments = defineServer({
  name: 'payments',
  entryPoint: 'command-api/src/payments/sandbox/main.ts',
  config: sandboxConfigSchema,
  onlyInDevelopment: true,
});
