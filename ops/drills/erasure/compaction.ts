import { setTimeout as delay } from 'node:timers/promises';
import { createClient } from '@redis/client';
import { compactMongodbFiles } from '../../services/mongodb.ts';
import { withPostgres } from '../../services/with-postgres.ts';
import type { OwnStage } from '../../system/own-stage.ts';
import { runProjectorCommand } from '../projector-command.ts';

/**
 * Has each store write anew what it holds, so that its files have nothing else: what `docs/security.md` names for each, done at
 * once instead of when it comes by itself.
 */
export async function compactStores(stage: OwnStage): Promise<void> {
  await Promise.all([
    compactPostgres(stage.services.urls.postgres),
    runProjectorCommand(stage, 'drop-replaced'),
    compactRedis(stage.services.urls.redis),
    compactMongodb(stage),
  ]);
}

async function compactPostgres(url: string): Promise<void> {
  await withPostgres(url, async (client) => {
    await client.query('vacuum full analyze');
    // Segments of the log are thrown away instead of being used again, and then no others are needed than the present one.
    await client.query('alter system set wal_recycle = off');
    await client.query('select pg_reload_conf()');
    await delay(200);
    for (let turn = 0; turn < 2; turn += 1) {
      await client.query('select pg_switch_wal()');
      await client.query('checkpoint');
    }
    await client.query('alter system reset wal_recycle');
    await client.query('select pg_reload_conf()');
  });
}

/** What Redis holds is written into a file, which it is not otherwise here. */
async function compactRedis(url: string): Promise<void> {
  if (url === '') return;
  const client = createClient({ url });
  await client.connect();
  try {
    await client.configSet({ rdbcompression: 'no' });
    await client.sendCommand(['SAVE']);
  } finally {
    client.destroy();
  }
}

async function compactMongodb({ services }: OwnStage): Promise<void> {
  const { mongodb } = services.services;
  await mongodb.stop();
  try {
    if (services.dataDir !== undefined) await compactMongodbFiles(services.dataDir);
  } finally {
    await mongodb.restart();
  }
}
