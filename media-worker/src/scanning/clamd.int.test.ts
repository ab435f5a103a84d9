import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '@vivarium/platform/process/free-port.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eicar } from '../fixtures/eicar.ts';
import { clamdAt, ScannerAway } from './clamd.ts';
import { scanUpload } from './scan-upload.ts';

const url = process.env.CLAMAV_URL ?? '';
let folder: string;
const aFile = async (name: string, bytes: Uint8Array) => {
  const path = join(folder, name);
  await writeFile(path, bytes);
  return path;
};
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vivarium-scanning-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe.skipIf(url === '')('a scanner (skipped where no clamd is installed)', () => {
  const scanner = clamdAt(url);

  it('answers', async () => {
    await expect(scanner.ping()).resolves.toBeUndefined();
  });

  it('has nothing against a file that does no harm, of whichever size', async () => {
    expect(await scanner.scan(await aFile('nothing', Buffer.alloc(0)))).toBeUndefined();
    expect(await scanner.scan(await aFile('large', Buffer.alloc(5_000_000, 'royal')))).toBeUndefined();
  });

  it('finds what does harm, also deep within what looks like something else', async () => {
    expect(await scanner.scan(await aFile('plain', eicar))).toMatch(/eicar/i);
    const hidden = Buffer.concat([Buffer.from('\xff\xd8\xff\xe0', 'latin1'), Buffer.alloc(700_001), eicar]);
    expect(await scanner.scan(await aFile('hidden.jpg', hidden))).toMatch(/eicar/i);
  });

  it('looks through many at a time, and takes none for another', async () => {
    const clean = await aFile('clean', Buffer.alloc(200_000, 'pied'));
    const harmful = await aFile('harmful', eicar);
    const found = await Promise.all(
      Array.from({ length: 20 }, (_, i) => scanner.scan(i % 2 === 0 ? clean : harmful)),
    );
    expect(found.map((name) => name !== undefined)).toEqual(found.map((_, i) => i % 2 === 1));
  });

  it('is the reason for which an upload is refused', async () => {
    const refused = await scanUpload(scanner, await aFile('upload', eicar));
    expect(refused).toMatchObject({ refused: 'harmful' });
  });
});

describe('without a scanner', () => {
  it('that is set up nothing is known against an upload', async () => {
    expect(await scanUpload(undefined, await aFile('unscanned', eicar))).toBeUndefined();
  });

  it('that can be reached the upload is not refused: it waits', async () => {
    const gone = clamdAt(`tcp://127.0.0.1:${await freePort()}`);
    await expect(scanUpload(gone, await aFile('waits', eicar))).rejects.toThrow(ScannerAway);
    await expect(gone.ping()).rejects.toThrow(ScannerAway);
  });
});

describe('a scanner that', () => {
  /** Stands where clamd would be, and answers as no healthy one does. */
  const answering = async (say: string | undefined, toLittle = say) => {
    const server = createServer((socket) => {
      socket.on('error', () => {});
      const heard: Buffer[] = [];
      socket.on('data', (piece: Buffer) => {
        heard.push(piece);
        const all = Buffer.concat(heard);
        const isLittle = all.length < 1000 && all.subarray(-4).equals(Buffer.alloc(4));
        const words = isLittle ? toLittle : say;
        const isMuch = all.length > 1000;
        if (words !== undefined && (isLittle || isMuch) && !socket.writableEnded) socket.end(words);
      });
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    return { url: `tcp://127.0.0.1:${port}`, close: () => server.close() };
  };
  const file = () => aFile('any', Buffer.alloc(3_000_000, 'x'));

  it.each([
    ['hangs up without a word makes it wait', '', ScannerAway],
    [
      'reports an error of its own refuses nothing: it waits',
      'stream: Can’t allocate memory ERROR\0',
      ScannerAway,
    ],
  ])('%s', async (_, words, expected) => {
    const { url: at, close } = await answering(words);
    await expect(scanUpload(clamdAt(at), await file())).rejects.toThrow(expected);
    close();
  });

  it('does not look through so many bytes refuses it for its size, though it hangs up in the middle', async () => {
    const { url: at, close } = await answering('INSTREAM size limit exceeded. ERROR\0');
    expect(await scanUpload(clamdAt(at), await file())).toMatchObject({ refused: 'too_large' });
    close();
  });

  it('says nothing is waited for only so long', async () => {
    const { url: at, close } = await answering(undefined);
    await expect(scanUpload(clamdAt(at, 50), await file())).rejects.toThrow(ScannerAway);
    close();
  });

  it.each([
    ['says nothing of', undefined, 'said nothing'],
    ['fails at', 'stream: Bad format or broken data ERROR\0', 'Bad format'],
  ])('%s one file and looks through others does not make it wait for ever', async (_, words, why) => {
    const { url: at, close } = await answering(words, 'stream: OK\0');
    const scanning = scanUpload(clamdAt(at, 200), await file());
    await expect(scanning).rejects.toThrow(why);
    await expect(scanning).rejects.not.toBeInstanceOf(ScannerAway);
    close();
  });
});
