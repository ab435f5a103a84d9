/** An event of a stream, its data parsed. */
export interface HeardEvent {
  event: string;
  id: string | undefined;
  data: unknown;
}

/** A stream that is read, as a browser does by fetch. */
export interface HeardStream {
  /** @returns the first events once there are so many. @throws when they do not come within 20 s. */
  until(count: number): Promise<HeardEvent[]>;
  events: readonly HeardEvent[];
  close(): Promise<void>;
}

const PATIENCE_MS = 20_000;

/**
 * Listens to `GET /stream`.
 * @param lastId of the event after which to go on
 * @throws when it is refused
 */
export async function listenTo(origin: string, token: string, lastId?: string): Promise<HeardStream> {
  const ending = new AbortController();
  const response = await fetch(`${origin}/api/v1/stream`, {
    headers: {
      authorization: `Bearer ${token}`,
      ...(lastId === undefined ? {} : { 'last-event-id': lastId }),
    },
    signal: ending.signal,
  });
  if (!response.ok || response.body === null) throw new Error(`the stream answers ${response.status}`);
  const events: HeardEvent[] = [];
  let onEvent = () => {};
  const reading = (async () => {
    let text = '';
    for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      text += chunk;
      for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
        const event = eventOf(text.slice(0, end));
        text = text.slice(end + 2);
        if (event !== undefined) events.push(event);
      }
      onEvent();
    }
  })().catch(() => undefined);
  return {
    events,
    until: (count) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(
          () => reject(new Error(`${events.length} of ${count} events came`)),
          PATIENCE_MS,
        );
        onEvent = () => {
          if (events.length < count) return;
          clearTimeout(timer);
          resolve(events.slice(0, count));
        };
        onEvent();
      }),
    close: async () => {
      ending.abort();
      await reading;
    },
  };
}

/** @returns undefined for what is no event, such as a comment. */
function eventOf(block: string): HeardEvent | undefined {
  const fields = new Map(
    block.split('\n').map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon), line.slice(colon + 1).trim()] as const;
    }),
  );
  const [event, data] = [fields.get('event'), fields.get('data')];
  return event === undefined || data === undefined
    ? undefined
    : { event, id: fields.get('id'), data: JSON.parse(data) };
}
