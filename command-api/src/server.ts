import { commands } from '@vivarium/contracts/operations.ts';
import { systemClock } from '@vivarium/contracts/shared/clock.ts';
import { newUuidV7 } from '@vivarium/contracts/shared/id.ts';
import { createAuthentication } from '@vivarium/platform/auth/authenticate.ts';
import { orUnavailable } from '@vivarium/platform/auth/token-keys.ts';
import { createApp } from '@vivarium/platform/http/app.ts';
import { demandCleanText } from '@vivarium/platform/http/clean-text.ts';
import { demandToken } from '@vivarium/platform/http/demand-token.ts';
import { listen } from '@vivarium/platform/http/listen.ts';
import { routerOf } from '@vivarium/platform/http/serve.ts';
import { closeAll } from '@vivarium/platform/process/close-all.ts';
import { createStartUp } from '@vivarium/platform/process/start-up.ts';
import { createLogger, type Logger } from '@vivarium/platform/telemetry/logger.ts';
import { createMetrics } from '@vivarium/platform/telemetry/metrics.ts';
import { Router } from 'express';
import type { Moment } from './aggregate/execute.ts';
import { storeProblems } from './aggregate/store-problems.ts';
import type { CommandApiConfig } from './config.ts';
import { closeContexts, type OpenedContexts, openContexts } from './context.ts';
import * as contexts from './contexts.ts';
import { openKeys } from './keys/open-keys.ts';
import { mailboxRoute } from './mail/mailbox-route.ts';
import { openLimits } from './open-limits.ts';
import { recheckOf } from './recheck.ts';
import { requestLimits } from './request-limits.ts';
import { schemaOf } from './schema.ts';
import type { SecurityTables } from './security-log/security-event.table.ts';
import { openSecurityLog } from './security-log/security-log.ts';
import { snapshotRoute } from './snapshots/route.ts';
import { openStores } from './stores.ts';

/** What tests put in the place of the machine's own. */
export interface Injected extends Partial<Moment> {
  logger?: Logger;
}

/** The running server; `contexts` are for whoever gives commands in this process. */
export interface CommandApi {
  url: string;
  contexts: OpenedContexts<typeof contexts>;
  close(): Promise<void>;
}

/**
 * Starts the write side: says that it is alive, waits for stores that are away, migrates, makes indexes and keys where they
 * are missing, and answers.
 * @throws when a store refuses what is asked of it, the keys cannot be read or the address is taken.
 */
export async function start(config: CommandApiConfig, injected: Injected = {}): Promise<CommandApi> {
  const { clock = systemClock, newId = newUuidV7 } = injected;
  const moment = { clock, newId };
  const logger = injected.logger ?? createLogger('command-api', config.LOG_LEVEL);
  const stores = openStores(config, 'command-api', logger, moment);
  let closing = stores.close;
  const startUp = createStartUp(logger);
  // Filled once there is something to answer with.
  const [routes, internalRoutes] = [Router(), Router()];
  try {
    const app = createApp({
      ...{ logger, startUp },
      metrics: createMetrics('command-api'),
      readiness: stores.readiness,
      optionalReadiness: stores.optionalReadiness,
      trust: config.TRUSTED_GATEWAY,
      unreadBodies: commands.filter(({ ignoresBody, upload }) => ignoresBody || upload !== undefined),
      ...{ routes: [routes], internalRoutes: [internalRoutes] },
    });
    const server = await listen(app, config.HOST, config.PORT);
    closing = () => closeAll(server.close, stores.close);
    logger.info({ url: server.url }, 'command-api listens');
    await stores.prepare(schemaOf(contexts), startUp);
    const kept = await openKeys(config.KEYS_DIR);
    const security = openSecurityLog({ ...moment, db: stores.postgres.withTables<SecurityTables>(), logger });
    const limits = openLimits({ redis: stores.redis, settings: config, security });
    const resources = { ...stores, ...kept, limits, security, config, url: server.url };
    const opened = await openContexts(contexts, resources, moment);
    closing = () => closeAll(server.close, () => closeContexts(opened), security.close, stores.close);
    const all = Object.values(opened);
    // Other methods of a path are not refused here: query-api answers some of the same paths.
    const operations = routerOf(
      all.flatMap((context) => context.operations(moment)),
      {
        authentication: createAuthentication(orUnavailable(kept.keys.pemOf), recheckOf(all, moment)),
        operations: commands,
        limits: requestLimits(limits),
      },
    );
    const snapshots = snapshotRoute(Object.assign({}, ...all.map((context) => context.snapshots?.(moment))));
    routes.use(demandCleanText, operations, storeProblems);
    if (config.DEV_MAILBOX && config.SMTP_URL === undefined)
      internalRoutes.use('/dev', mailboxRoute(stores.postgres, opened.phones.commands(moment).sentTo));
    internalRoutes.use('/internal', demandToken(config.INTERNAL_TOKEN)).use(snapshots, storeProblems);
    startUp.end();
    return { url: server.url, contexts: opened, close: closing };
  } catch (error) {
    await closing();
    throw error;
  }
}
