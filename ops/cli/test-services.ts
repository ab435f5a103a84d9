import { rm } from 'node:fs/promises';
import { ensureChromium } from '../browser/chromium.ts';
import { progressOf } from '../services/progress.ts';
import { createProgressPrinter } from '../services/progress-printer.ts';
import { serviceEnv } from '../services/service-env.ts';
import { startServices } from '../services/start-services.ts';
import { createTemporaryFolder } from '../services/temporary-folder.ts';

export type TestServices = {
  /** The environment of the tests that need services. */
  readonly env: NodeJS.ProcessEnv;
  stop(): Promise<void>;
};

type Options = {
  readonly env: NodeJS.ProcessEnv;
  readonly withServices: boolean;
  readonly withBrowser: boolean;
  readonly signal: AbortSignal;
};

/**
 * Starts throw-away services and finds (or installs) the browser, as far as the tests need them.
 *
 * @throws when a service does not start; nothing is left running then. A missing browser is only said: the tests
 *   that need it fail by themselves, and the others can run
 */
export async function startTestServices({
  withServices,
  withBrowser,
  signal,
  ...options
}: Options): Promise<TestServices> {
  // Theirs and those that tests start for themselves.
  const env = { ...options.env, JAVA_SHORT_LIVED: 'true' };
  const stateDir = await createTemporaryFolder();
  const removeState = () => rm(stateDir, { recursive: true, force: true });
  const printer = createProgressPrinter({ output: process.stderr, now: () => performance.now() });
  try {
    const { onProgress } = printer;
    const services = withServices
      ? await startServices({ purpose: 'test', stateDir, env, signal, onProgress })
      : undefined;
    const browser = withBrowser ? await browserEnv(env, onProgress, signal) : {};
    return {
      env: { ...env, ...(services && serviceEnv(services.urls)), ...browser },
      async stop() {
        await services?.stop();
        await removeState();
      },
    };
  } catch (error) {
    await removeState();
    throw error;
  } finally {
    printer.close();
  }
}

async function browserEnv(
  env: NodeJS.ProcessEnv,
  onProgress: Parameters<typeof progressOf>[1],
  signal: AbortSignal,
): Promise<NodeJS.ProcessEnv> {
  try {
    const path = await ensureChromium(env, progressOf('Chromium', onProgress), signal);
    onProgress({ subject: 'Chromium', kind: 'done', message: path });
    return { CHROMIUM_PATH: path };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    onProgress({ subject: 'Chromium', kind: 'failed', message });
    return {};
  }
}
