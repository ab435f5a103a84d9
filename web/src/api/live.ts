import { notificationQueries } from '@vivarium/contracts/notifications/queries.ts';
import { freshSession, type SessionState, sessionStore } from './session.ts';

/** Something that happened, as `GET /stream` tells it. */
export interface LiveEvent {
  event: string;
  id: string | undefined;
  data: unknown;
}

const LOCK = 'vivarium.stream';
const channel = new BroadcastChannel(LOCK);
const listeners = new Set<(event: LiveEvent) => void>();
const PAUSE_MS = [1000, 2000, 5000, 15_000];

channel.onmessage = ({ data }) => hear(data as LiveEvent);

function hear(event: LiveEvent): void {
  for (const listener of listeners) listener(event);
}

let isListening = false;

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
    if ('locks' in navigator) void navigator.locks.request(LOCK, readForAll);
    else void readForAll();
  }
  return () => listeners.delete(listener);
}

/**
 * Reads for as long as the tab lives; what is missed meanwhile is asked for by the id of the last event. What somebody is
 * told is read while they are signed in here, and is for nobody after them.
 */
async function readForAll(): Promise<never> {
  let person: string | undefined;
  let last: string | undefined;
  for (let failed = 0; ; failed += 1) {
    const session = await freshSession();
    const now = personIn(session);
    if (now !== person) last = undefined;
    person = now;
    if (session.status === 'signed-in') {
      const gone = new AbortController();
      const stop = sessionStore.subscribe((next) => personIn(next) !== now && gone.abort());
      await read(session.accessToken, last, gone.signal, (event) => {
        failed = 0;
        last = event.id ?? last;
        channel.postMessage(event);
        hear(event);
      }).catch(() => undefined);
      stop();
    }
    const pause = PAUSE_MS[Math.min(failed, PAUSE_MS.length - 1)] ?? 0;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

function personIn(session: SessionState): string | undefined {
  return session.status === 'signed-in' ? session.user.id : undefined;
}

async function read(
  token: string,
  last: string | undefined,
  signal: AbortSignal,
  onEvent: (event: LiveEvent) => void,
): Promise<void> {
  const response = await fetch(`/api/v1${notificationQueries.streamEvents.path}`, {
    headers: { authorization: `Bearer ${token}`, ...(last !== undefined && { 'last-event-id': last }) },
    signal,
  });
  if (!response.ok || response.body === null) throw new Error(String(response.status));
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    text += chunk.value;
    for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
      const event = eventOf(text.slice(0, end));
      text = text.slice(end + 2);
      if (event !== undefined) onEvent(event);
    }
  }
}

function eventOf(block: string): LiveEvent | undefined {
  const field = (name: string) => new RegExp(`^${name}: ?(.*)$`, 'm').exec(block)?.[1];
  const [event, data] = [field('event'), field('data')];
  if (event === undefined || data === undefined) return undefined;
  return { event, id: field('id'), data: JSON.parse(data) };
}
