import type { TestProject } from 'vitest/node';
import { repositoryRoot } from '../process/repository.ts';
import { createProgressPrinter } from '../services/progress-printer.ts';
import { servicesFromEnvironment, startTestSystem } from '../system/test-system.ts';
import { buildWeb, isWebBuilt } from '../web/build-web.ts';

/** The one running application that the end-to-end tests share; those that strike servers down start their own. */
export interface Stage {
  /** The one origin. */
  readonly url: string;
  /** Prefix of its streams and indices. */
  readonly namePrefix: string;
  /** Of its own database. */
  readonly postgresUrl: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    stage: Stage;
  }
}

/**
 * Vitest's global set-up for the end-to-end tests, after that of the services: builds the pages if need be, starts the
 * application once and tells the tests where it is (`inject('stage')`).
 *
 * @returns what stops it again
 */
export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const printer = createProgressPrinter({ output: process.stderr, now: () => performance.now() });
  const tell = (kind: 'step' | 'done', message: string) =>
    printer.onProgress({ subject: 'application under test', kind, message });
  try {
    if (!(await isWebBuilt(repositoryRoot))) {
      tell('step', 'building the pages');
      await buildWeb({ repository: repositoryRoot });
    }
    tell('step', 'starting the servers');
    const system = await startTestSystem('e2e', servicesFromEnvironment());
    tell('done', system.url);
    const { url, namePrefix, postgresUrl } = system;
    provide('stage', { url, namePrefix, postgresUrl });
    return () => system.stop();
  } finally {
    printer.close();
  }
}
