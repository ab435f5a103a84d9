import { Readable } from 'node:stream';

/** The store could not be reached, or says that it cannot answer now: it comes back by itself. */
export class S3Unavailable extends Error {
  override name = 'S3Unavailable';
}

/** The store refuses what was asked of it. */
export class S3Refusal extends Error {
  override name = 'S3Refusal';
  readonly status: number;

  constructor(message: string, status: number, options?: ErrorOptions) {
    super(message, options);
    this.status = status;
  }
}

/** @returns whether an error says that the store is away. */
export function isS3Outage(error: unknown): boolean {
  return error instanceof S3Unavailable;
}

/** Asks the store. @throws what it failed of as one of the two above; what is no failure of the store as it is. */
export async function toldApart<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  try {
    return await ask();
  } catch (error) {
    throw told(error);
  }
}

/** The same. @param status that is an answer and no failure. @returns undefined for it */
export async function absentAs<Answer>(
  status: number,
  ask: () => Promise<Answer>,
): Promise<Answer | undefined> {
  try {
    return await toldApart(ask);
  } catch (error) {
    if (error instanceof S3Refusal && error.status === status) return undefined;
    throw error;
  }
}

/** @returns the same bytes; where they end before their end, the store is away. Whoever reads no further closes them. */
export function breakingOffAsOutage(body: Readable): Readable {
  return Readable.from(readOn(body), { objectMode: false });
}

async function* readOn(body: Readable): AsyncGenerator<Buffer> {
  const chunks = body[Symbol.asyncIterator]();
  const next = () =>
    chunks.next().catch((cause: unknown) => {
      throw new S3Unavailable('S3 has broken off', { cause });
    });
  try {
    // What whoever reads them fails of is thrown at the `yield`, and stays what it is.
    for (let one = await next(); one.done !== true; one = await next()) yield one.value;
  } finally {
    body.destroy();
  }
}

/** What an error of the client says: of an answer it knows the status, of a line that failed its code. */
interface Said {
  $metadata?: { httpStatusCode?: number };
  $response?: { statusCode?: number };
  code?: unknown;
}

function told(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const { $metadata, $response, code } = error as Error & Said;
  const status = $metadata?.httpStatusCode ?? $response?.statusCode;
  if (status === undefined) {
    const isLine = typeof code === 'string' || error.name === 'TimeoutError';
    return isLine ? new S3Unavailable('S3 cannot be reached', { cause: error }) : error;
  }
  const message = `S3 answered ${status}: ${error.name}: ${error.message}`;
  return status >= 500 || status === 429
    ? new S3Unavailable(message, { cause: error })
    : new S3Refusal(message, status, { cause: error });
}
