/** The store could not be reached, or says that it cannot answer now: it comes back by itself. */
export class S3Unavailable extends Error {
  override name = 'S3Unavailable';
}

/** The store refuses what was asked of it. */
export class S3Refusal extends Error {
  override name = 'S3Refusal';
  readonly status: number;

  constructor(message: string, status: number) {
    super(message);
    this.status = status;
  }
}

/** @returns whether an error says that the store is away. */
export function isS3Outage(error: unknown): boolean {
  return error instanceof S3Unavailable;
}
