/** Streams of people, held open; says when something comes in any of them. */
export interface Streams {
  readonly open: number;
  /** Streams that have ended without being closed here. */
  readonly ended: number;
  close(): void;
}

/**
 * Opens streams of notifications, one after the other.
 * @param tokens of whom, one for each stream
 * @param onListing told the id of each listing that somebody is told of, and the moment (`performance.now()`)
 */
export async function openStreams(
  origin: string,
  tokens: readonly string[],
  onListing: (id: string, at: number) => void,
): Promise<Streams> {
  const closing = new AbortController();
  const streams = { open: 0, ended: 0, close: () => closing.abort() };
  for (const token of tokens) {
    const response = await fetch(`${origin}/api/v1/stream`, {
      headers: { authorization: `Bearer ${token}` },
      signal: closing.signal,
    });
    if (!response.ok || response.body === null) throw new Error(`a stream answered ${response.status}`);
    streams.open += 1;
    void listen(response.body, onListing)
      .catch(() => undefined)
      .then(() => {
        if (!closing.signal.aborted) streams.ended += 1;
      });
  }
  return streams;
}

async function listen(
  body: ReadableStream<Uint8Array>,
  onListing: (id: string, at: number) => void,
): Promise<void> {
  const text = new TextDecoder();
  let rest = '';
  for await (const chunk of body) {
    const at = performance.now();
    const lines = (rest + text.decode(chunk, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      if (!line.startsWith('data:')) continue;
      const { listing } = JSON.parse(line.slice('data:'.length)) as { listing?: { id: string } };
      if (listing !== undefined) onListing(listing.id, at);
    }
  }
}
