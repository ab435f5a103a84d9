import {
  type Db,
  MongoClient,
  MongoNetworkError,
  MongoServerError,
  MongoServerSelectionError,
} from 'mongodb';

export interface Mongo {
  db: Db;
  /** Rejects when the server does not answer. */
  ping(): Promise<unknown>;
  close(): Promise<void>;
}

/** Opens a database; connects at the first command. Writes are acknowledged by a majority, from the journal. */
export function openMongo(url: string, database: string, name: string): Mongo {
  const client = new MongoClient(url, {
    appName: name,
    serverSelectionTimeoutMS: 3000,
    connectTimeoutMS: 3000,
    // A standalone server has no retryable writes.
    retryWrites: false,
    ignoreUndefined: true,
    writeConcern: { w: 'majority', journal: true },
  });
  const db = client.db(database);
  return { db, ping: () => db.command({ ping: 1 }), close: () => client.close() };
}

/** @returns whether the database could not be reached, as opposed to having refused what was asked. */
export function isMongoUnavailable(error: unknown): boolean {
  return error instanceof MongoNetworkError || error instanceof MongoServerSelectionError;
}

const DUPLICATE_KEY = 11000;

/** @returns whether a write ran into a unique index. */
export function isDuplicateKey(error: unknown): boolean {
  return error instanceof MongoServerError && error.code === DUPLICATE_KEY;
}
