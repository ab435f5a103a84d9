import { join } from 'node:path';
import type { OwnStage } from '../../system/own-stage.ts';
import { startServer } from '../../system/server-process.ts';
import { projector } from '../../system/servers.ts';
import { internalTokenIn, systemEnvironment } from '../../system/start-system.ts';
import { openRefusingLine, type RefusingLine } from './refusing-line.ts';

/** A projector in the place of that of the stage. */
export interface ProjectorOnLine {
  /** By which it reaches Elasticsearch. */
  line: Omit<RefusingLine, 'close'>;
  restart(): Promise<void>;
  /** Ends it; `restart` starts it again. */
  stop(): Promise<void>;
  /** Ends it and its line, and starts that of the stage again. */
  close(): Promise<void>;
}

/** Starts one that reaches Elasticsearch by a line that can refuse. It gives events up at their second failure, which an outage is not. */
export async function projectorOnLine(stage: OwnStage): Promise<ProjectorOnLine> {
  const { services, stateDir, system, env } = stage;
  const line = await openRefusingLine(services.urls.elasticsearch);
  const { projector: replaced, 'command-api': commands } = system.servers;
  const shared = systemEnvironment({
    ...{ services: { ...services.urls, elasticsearch: line.url }, stateDir, logLevel: 'warn', env },
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
    line,
    restart: () => server.restart(),
    stop: () => server.stop(),
    close: async () => {
      await server.stop();
      await replaced.restart();
      await line.close();
    },
  };
}
