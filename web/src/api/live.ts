import { notificationQueries } from '@vivarium/contracts/notifications/queries.ts';
import { freshSession, personIn, sessionStore } from './session.ts';

/**
 * Something that happened, as `GET /stream` tells it; or `resumed`: nobody has listened for a moment, and what was told is heard,
 * but not what has become of it since, such as that it was read elsewhere.
 */
export interface LiveEvent {
  event: string;
  id: string | undefined;
  data: unknown;
}

const LOCK = 'vivarium.stream';
const channel = new BroadcastChannel(LOCK);
const listeners = new Set<(event: LiveEvent) => void>();
const PAUSE_MS = [1000, 2000, 5000, 15_000];
/** The server gives a sign of life every ten seconds. Where none comes for so long the connection is gone, though nobody has said so. */
const SILENT_MS = 35_000;
/** The last thing that was told here, by whichever tab, and to whom: whoever listens next goes on from there. */
let latest: { person: string | undefined; id: string } | undefined;

/** What one tab tells the others, which may not know yet that somebody else is signed in. */
interface Told {
  person: string | undefined;
  event: LiveEvent;
}

channel.onmessage = ({ data }: MessageEvent<Told>) => hear(data);

function hear({ person, event }: Told): void {
  if (person !== personIn(sessionStore.getState())) return;
  if (event.id !== undefined) latest = { person, id: event.id };
  for (const listener of listeners) listener(event);
}

let isListening = false;
/** A lock that nobody holds is there at once, in milliseconds. */
const FIRST_MS = 1000;

/**
 * Hears what the person who is signed in is told. The tabs of one browser share one stream: whoever holds the lock reads
 * it and tells the others, since browsers allow few connections to one origin.
 *
 * @returns a function that stops it for this listener
 */
export function listenLive(listener: (event: LiveEvent) => void): () => void {
  listeners.add(listener);
  if (!isListening) {
    isListening = true;
    // Without locks, as on plain HTTP, each tab reads by itself.
    const from = performance.now();
    // Whoever waited for it takes over from a tab that is closed.
    if ('locks' in navigator)
      void navigator.locks.request(LOCK, () => readForAll(performance.now() - from > FIRST_MS));
    else void readForAll(false);
  }
  return () => listeners.delete(listener);
}

/**
 * Reads for as long as the tab lives; what is missed meanwhile is asked for by the id of the last event. What somebody is
 * told is read while they are signed in here, and is for nobody after them.
 */
async function readForAll(hasBefore: boolean): Promise<never> {
  let isAgain = hasBefore;
  for (let failed = 0; ; failed += 1) {
    const session = await freshSession();
    const now = personIn(session);
    if (session.status === 'signed-in') {
      const gone = new AbortController();
      const stop = sessionStore.subscribe((next) => personIn(next) !== now && gone.abort());
      const last = latest?.person === now ? latest?.id : undefined;
      const tell = (event: LiveEvent) => {
        const told: Told = { person: now, event };
        channel.postMessage(told);
        hear(told);
      };
      await read(session.accessToken, last, gone, {
        onOpen: () => {
          if (isAgain) tell({ event: 'resumed', id: undefined, data: {} });
          isAgain = true;
        },
        onLife: () => {
          failed = 0;
        },
        onEvent: tell,
      }).catch(() => undefined);
      stop();
    }
    const pause = PAUSE_MS[Math.min(failed, PAUSE_MS.length - 1)] ?? 0;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

interface Reading {
  onOpen: () => void;
  /** A sign of life, or something that happened. */
  onLife: () => void;
  onEvent: (event: LiveEvent) => void;
}

/** @throws when it ends otherwise than by the server, or nothing comes any more */
async function read(
  token: string,
  last: string | undefined,
  gone: AbortController,
  { onOpen, onLife, onEvent }: Reading,
): Promise<void> {
  let silence = setTimeout(() => gone.abort(), SILENT_MS);
  try {
    const response = await fetch(`/api/v1${notificationQueries.streamEvents.path}`, {
      headers: { authorization: `Bearer ${token}`, ...(last !== undefined && { 'last-event-id': last }) },
      signal: gone.signal,
    });
    if (!response.ok || response.body === null) throw new Error(String(response.status));
    onOpen();
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    let text = '';
    for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
      clearTimeout(silence);
      silence = setTimeout(() => gone.abort(), SILENT_MS);
      text += chunk.value;
      for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
        const block = text.slice(0, end);
        text = text.slice(end + 2);
        const event = eventOf(block);
        if (event !== undefined || block.startsWith(':')) onLife();
        if (event !== undefined) onEvent(event);
      }
    }
  } finally {
    clearTimeout(silence);
  }
}

function eventOf(block: string): LiveEvent | undefined {
  const field = (name: string) => new RegExp(`^${name}: ?(.*)$`, 'm').exec(block)?.[1];
  const [event, data] = [field('event'), field('data')];
  if (event === undefined || data === undefined) return undefined;
  return { event, id: field('id'), data: JSON.parse(data) };
}
