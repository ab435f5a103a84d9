import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { newPassword } from './credentials.ts';
import { startNative } from './native-service.ts';
import { postgres } from './postgres.ts';
import type { Purpose } from './service-definition.ts';
import { createTemporaryFolder } from './temporary-folder.ts';

/**
 * A Postgres and nothing else, thrown away afterwards, for what has to do with nothing else.
 * @param purpose `demo`: it writes safely, as where its data is kept; `test`: fast
 */
export async function startPostgresAlone(
  purpose: Purpose = 'test',
): Promise<{ url: string; stop(): Promise<void> }> {
  const folder = await createTemporaryFolder();
  const handle = await startNative(postgres, {
    context: {
      ...{ purpose, dataDir: join(folder, 'postgres'), env: process.env, password: newPassword() },
      ...{ urlOf: () => '', progress: { step: () => {} }, signal: new AbortController().signal },
    },
    logFile: join(folder, 'postgres.log'),
    onLaunch: () => {},
  });
  return {
    url: handle.url,
    stop: async () => {
      await handle.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
