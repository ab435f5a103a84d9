import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { openS3 } from './client.ts';
import { S3Unavailable } from './outage.ts';

const PIECE = 1000;
const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

/** @returns the bytes of an object of ten pieces, of a store that answers so. */
async function stored(answer: (response: ServerResponse) => Promise<void>, timeoutMs = 2000) {
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-length': 10 * PIECE });
    void answer(response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  closing.push(async () => {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  });
  const { port } = server.address() as AddressInfo;
  const s3 = openS3(`http://key:secret@127.0.0.1:${port}`, { timeoutMs });
  const bytes = await s3.stream('tmp', 'a film');
  if (bytes === undefined) throw new Error('there is no such object');
  return bytes;
}

const say = (response: ServerResponse, pieces: number) =>
  new Promise<void>((said) => response.write(Buffer.alloc(pieces * PIECE), () => said()));

async function lengthOf(bytes: Readable): Promise<number> {
  let length = 0;
  for await (const chunk of bytes) length += (chunk as Buffer).length;
  return length;
}

describe('the bytes of an object', () => {
  it('come to their end, however long that takes, as long as something comes', async () => {
    const bytes = await stored(async (response) => {
      for (let piece = 0; piece < 10; piece += 1) {
        await say(response, 1);
        await delay(250);
      }
      response.end();
    });
    expect(await lengthOf(bytes)).toBe(10 * PIECE);
  });

  it('are of a store that is away where the line breaks', async () => {
    const bytes = await stored(async (response) => {
      await say(response, 3);
      response.destroy();
    });
    await expect(lengthOf(bytes)).rejects.toThrow(S3Unavailable);
  });

  it('are of a store that is away where nothing more comes', async () => {
    const bytes = await stored((response) => say(response, 3), 200);
    await expect(lengthOf(bytes)).rejects.toThrow(S3Unavailable);
  });

  it('are of a store that is there where whoever reads them fails, and the line is closed', async () => {
    let closed: Promise<unknown> | undefined;
    const bytes = await stored(async (response) => {
      closed = once(response, 'close');
      await say(response, 3);
    });
    const full = new Error('no space is left');
    const writing = pipeline(bytes, async (chunks: AsyncIterable<unknown>) => {
      for await (const _ of chunks) throw full;
    });
    await expect(writing).rejects.toBe(full);
    await closed;
  });
});
