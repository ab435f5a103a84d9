import { createServer, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { createLogger } from '../telemetry/logger.ts';
import { openRedis, type Redis } from './connect.ts';

const options = { name: 'test', prefix: `t${crypto.randomUUID()}-`, logger: createLogger('test', 'silent') };

describe('Redis', () => {
  const closing: (() => Promise<void>)[] = [];
  afterEach(async () => {
    for (const close of closing.splice(0).toReversed()) await close();
  });
  const opened = (url: string | undefined): Redis => {
    const redis = openRedis(url, options);
    closing.push(redis.close);
    return redis;
  };

  it('keeps what it is told, apart from what others keep there', async () => {
    const redis = opened(process.env.REDIS_URL);
    await expect.poll(() => redis.client?.isReady).toBe(true);
    await redis.client?.set('animal', 'pied', { EX: 60 });
    expect(await redis.client?.get('animal')).toBe('pied');
    const other = openRedis(process.env.REDIS_URL, { ...options, prefix: 'other-' });
    closing.push(other.close);
    await expect.poll(() => other.client?.isReady).toBe(true);
    expect(await other.client?.get('animal')).toBeNull();
    await redis.ping();
  });

  it('is not there where none is configured, and says so', async () => {
    const redis = opened(undefined);
    expect(redis.client).toBeUndefined();
    await expect(redis.ping()).rejects.toThrow('not configured');
  });

  it('refuses at once while nobody answers, and can be closed', async () => {
    const redis = opened('redis://127.0.0.1:1');
    await expect(redis.client?.get('animal')).rejects.toThrow();
    await expect(redis.ping()).rejects.toThrow();
  });

  it('is given up by whoever asks when the server is silent', async () => {
    const sockets = new Set<Socket>();
    const silent = createServer((socket) => sockets.add(socket.on('error', () => {})));
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    closing.push(async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => silent.close(resolve));
    });
    const address = silent.address();
    const redis = opened(`redis://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`);
    await expect.poll(() => sockets.size).toBe(1);
    await expect(redis.client?.get('animal')).rejects.toThrow();
  });
});
