import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { Readable } from 'node:stream';

/** Looks through files for what is known to do harm. */
export interface Scanner {
  /**
   * @returns the name of what was found; undefined where nothing was.
   * @throws {ScannerAway} while it cannot be reached, or looks through nothing; {TooLargeToScan} for more bytes than it looks
   *   through; another error where it fails at this file and not at others.
   */
  scan(file: string): Promise<string | undefined>;
  /** @throws {ScannerAway} while it cannot be reached. */
  ping(): Promise<void>;
}

/** The scanner cannot be reached, hangs, or fails at whatever it is given: it is no fault of the file, which waits. */
export class ScannerAway extends Error {
  override name = 'ScannerAway';
}

/** The scanner does not look through so many bytes. */
export class TooLargeToScan extends Error {
  override name = 'TooLargeToScan';
}

/** A file of a hundred megabytes takes seconds; what takes longer than this is not answered any more. */
const PATIENCE_MS = 60_000;
const END_OF_STREAM = Buffer.alloc(4);
/** In which no scanner finds anything, nor needs room or time for it. */
const HARMLESS = Buffer.from('vivarium');

/**
 * @param url where clamd listens: `tcp://host:port`.
 * @returns ClamAV's daemon, spoken to as its manual says (clamd(8), INSTREAM): it is sent the bytes, and needs no file of ours.
 */
export function clamdAt(url: string, patienceMs = PATIENCE_MS): Scanner {
  const { hostname, port } = new URL(url);
  const ask = async (question: (socket: Socket) => Promise<void>): Promise<string> => {
    const socket = connect({ host: hostname, port: Number(port) });
    try {
      await once(socket, 'connect').catch(away);
      return await answerOf(socket, question, patienceMs);
    } finally {
      socket.destroy();
    }
  };
  const look = async (bytes: AsyncIterable<Buffer>) =>
    verdictOf(await ask((socket) => stream(bytes, socket)));
  return {
    scan: async (file) => {
      try {
        return await look(createReadStream(file));
      } catch (error) {
        if (error instanceof ScannerAway || error instanceof TooLargeToScan) throw error;
        // One that hangs, or has no room, answers a ping all the same.
        await look(Readable.from([HARMLESS])).catch((cause: unknown) => {
          throw new ScannerAway('the scanner looks through nothing', { cause });
        });
        throw error;
      }
    },
    ping: async () => {
      const answer = await ask(async (socket) => void socket.write('zPING\0'));
      if (answer !== 'PONG') throw new ScannerAway(`the scanner said “${answer}”`);
    },
  };
}

async function answerOf(
  socket: Socket,
  question: (socket: Socket) => Promise<void>,
  patienceMs: number,
): Promise<string> {
  const pieces: Buffer[] = [];
  const ended = Promise.withResolvers<void>();
  socket.on('data', (piece: Buffer) => pieces.push(piece));
  socket.once('close', () => ended.resolve());
  // It hangs up in the middle of what it does not want to hear, and has said why.
  socket.on('error', () => ended.resolve());
  socket.setTimeout(patienceMs, () => {
    ended.reject(new Error(`the scanner said nothing for ${patienceMs} ms`));
  });
  await Promise.race([question(socket), ended.promise]);
  await ended.promise;
  const answer = Buffer.concat(pieces).toString().replace(/\0$/, '');
  if (answer === '') throw new ScannerAway('the scanner hung up');
  return answer;
}

async function stream(bytes: AsyncIterable<Buffer>, socket: Socket): Promise<void> {
  socket.write('zINSTREAM\0');
  for await (const chunk of bytes) {
    if (socket.destroyed) return;
    const length = Buffer.alloc(4);
    length.writeUInt32BE(chunk.length);
    socket.write(length);
    if (!socket.write(chunk)) await Promise.race([once(socket, 'drain'), once(socket, 'close')]);
  }
  socket.write(END_OF_STREAM);
}

function verdictOf(answer: string): string | undefined {
  if (answer === 'stream: OK') return undefined;
  const [, name] = /^stream: (.+) FOUND$/.exec(answer) ?? [];
  if (name !== undefined) return name;
  if (/size limit exceeded/i.test(answer)) throw new TooLargeToScan(answer);
  throw new Error(`the scanner said “${answer.slice(0, 200)}”`);
}

function away(cause: unknown): never {
  throw new ScannerAway('the scanner cannot be reached', { cause });
}
