import { serverConfigSchema } from '@vivarium/platform/config/read-config.ts';
import { z } from 'zod';
import { SANDBOX_SECRET } from '../config.ts';

/** Settings of the sandbox: a payment provider for development and tests. */
export const sandboxConfigSchema = serverConfigSchema.extend({
  /** Where it keeps what it knows; nothing: in memory, for tests. */
  KEYS_DIR: z.string().min(1).optional(),
  PAYMENTS_WEBHOOK_SECRET: z.string().default(SANDBOX_SECRET),
  /**
   * What it does with its events beside sending them, words with commas between: `repeat`, `swap`, `late`. `poor`: it has nothing
   * to pay out.
   */
  SANDBOX_MISCHIEF: z.string().default(''),
});
export type SandboxConfig = z.infer<typeof sandboxConfigSchema>;
