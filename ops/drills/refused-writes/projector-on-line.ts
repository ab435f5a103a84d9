import { join } from 'node:path';
import type { OwnStage } from '../../system/own-stage.ts';
import { startServer } from '../../system/server-process.ts';
import { projector } from '../../system/servers.ts';
import { internalTokenIn, systemEnvironment } from '../../system/start-system.ts';

/** A projector in the place of that of the stage. */
export interface ProjectorOnLine {
  restart(): Promise<void>;
  /** Ends it; `restart` starts it again. */
  stop(): Promise<void>;
  /** Ends it, and starts that of the stage again. */
  close(): Promise<void>;
}

/** Starts one that reaches Elasticsearch by another address. It gives events up at their second failure, which an outage is not. */
export async function projectorOnLine(stage: OwnStage, elasticsearch: string): Promise<ProjectorOnLine> {
  const { services, stateDir, system, env } = stage;
  const { projector: replaced, 'command-api': commands } = system.servers;
  const shared = systemEnvironment({
    ...{ services: { ...services.urls, elasticsearch }, stateDir, logLevel: 'warn', env },
    internalToken: await internalTokenIn(stateDir),
  });
  await replaced.stop();
  const server = await startServer(
    { ...projector, name: 'projector-on-line' },
    {
      env: { ...shared, HOST: '127.0.0.1', COMMAND_API_URL: commands.url, MAX_DELIVER: '2' },
      logFolder: join(stateDir, 'logs'),
      ...(env.DRILL_WITHOUT && { entryPoint: 'ops/drills/without/projector.ts' }),
    },
  );
  return {
    restart: () => server.restart(),
    stop: () => server.stop(),
    close: async () => {
      await server.stop();
      await replaced.restart();
    },
  };
}
