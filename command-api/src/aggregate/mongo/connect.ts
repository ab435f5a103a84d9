import { setTimeout as wait } from 'node:timers/promises';
import {
  type Collection,
  type Db,
  type Document,
  MongoBulkWriteError,
  MongoClient,
  MongoError,
  MongoNetworkError,
  MongoNotConnectedError,
  MongoOperationTimeoutError,
  MongoServerError,
  MongoServerSelectionError,
  MongoTopologyClosedError,
  type OptionalUnlessRequiredId,
} from 'mongodb';
import { watchClosedSockets } from './closed-sockets.ts';

export interface Mongo {
  db: Db;
  /** Rejects when the server does not answer. */
  ping(): Promise<unknown>;
  close(): Promise<void>;
}

/**
 * How long the answer to one operation is waited for, in milliseconds; see `postgresLimits` for why. By the socket, as
 * `timeoutMS` has no effect in this line of the driver.
 */
const ANSWER_MS = 10_000;

/**
 * Opens a database; connects in the background, however long the server is away. Writes are acknowledged by a majority, from the
 * journal, and read from there: what only the primary has, a failover may take back, and then no relay may have published it
 * nor a snapshot have shown it. A command that reads an older version than there is loses its compare-and-set and reads again.
 */
export function openMongo(url: string, database: string, name: string): Mongo {
  const client = new MongoClient(url, {
    appName: name,
    serverSelectionTimeoutMS: 3000,
    connectTimeoutMS: 3000,
    socketTimeoutMS: ANSWER_MS,
    waitQueueTimeoutMS: ANSWER_MS,
    // A standalone server has no retryable writes.
    retryWrites: false,
    ignoreUndefined: true,
    writeConcern: { w: 'majority', journal: true },
    readConcern: { level: 'majority' },
  });
  const db = client.db(database);
  const closing = new AbortController();
  const unwatch = watchClosedSockets(client);
  void connectHoweverLong(client, closing.signal);
  return {
    db,
    ping: () => db.command({ ping: 1 }),
    close: () => {
      closing.abort();
      return client.close().finally(unwatch);
    },
  };
}

/**
 * The driver finds a server again that it has once found. Where the first attempt fails it gives up for good, and every
 * operation is told that its topology is closed; so that attempt is made here, until it succeeds.
 */
async function connectHoweverLong(client: MongoClient, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      await client.connect();
      return;
    } catch {
      await wait(RETRY_MS, undefined, { signal, ref: false }).catch(() => {});
    }
  }
}

const RETRY_MS = 500;

const unreachable = [
  MongoNetworkError,
  MongoNotConnectedError,
  MongoOperationTimeoutError,
  MongoServerSelectionError,
  MongoTopologyClosedError,
];

/**
 * What a server says that cannot take anything just now, above all while another one becomes the primary:
 * HostUnreachable 6, HostNotFound 7, NetworkTimeout 89, ShutdownInProgress 91, PrimarySteppedDown 189, ExceededTimeLimit 262,
 * SocketException 9001, NotWritablePrimary 10107, InterruptedAtShutdown 11600, InterruptedDueToReplStateChange 11602,
 * NotPrimaryNoSecondaryOk 13435, NotPrimaryOrSecondary 13436, OutOfDiskSpace 14031, and 10058 as old servers say the first of these.
 */
const awayCodes = new Set([
  6, 7, 89, 91, 189, 262, 9001, 10_058, 10_107, 11_600, 11_602, 13_435, 13_436, 14_031,
]);

/** Written, but not known to be on a majority: WriteConcernFailed 64, UnsatisfiableWriteConcern 100, and the same in time 50. */
const busyCodes = new Set([50, 64, 100, 112]);

/** @returns whether the database could not be reached, as opposed to having refused what was asked. */
export function isMongoUnavailable(error: unknown): boolean {
  if (unreachable.some((kind) => error instanceof kind)) return true;
  if (!(error instanceof MongoError)) return false;
  // The driver does not export its class.
  if (error.name === 'MongoWaitQueueTimeoutError') return true;
  return awayCodes.has(Number(error.code)) || error.hasErrorLabel('RetryableWriteError');
}

/** @returns whether the database gave an operation up that may well succeed another time, or does not know that it did. */
export function isMongoBusy(error: unknown): boolean {
  return error instanceof MongoError && busyCodes.has(Number(error.code));
}

const DUPLICATE_KEY = 11000;

/** Inserts documents; those that are there already stay as they are. */
export async function insertMissing<D extends Document>(
  collection: Collection<D>,
  documents: readonly OptionalUnlessRequiredId<D>[],
): Promise<void> {
  if (documents.length === 0) return;
  await collection.insertMany([...documents], { ordered: false }).catch((error: unknown) => {
    if (!areOnlyDuplicates(error)) throw error;
  });
}

function areOnlyDuplicates(error: unknown): boolean {
  if (!(error instanceof MongoBulkWriteError)) return false;
  return [error.writeErrors].flat().every(({ code }) => code === DUPLICATE_KEY);
}

/** @returns whether a write ran into a unique index. */
export function isDuplicateKey(error: unknown): boolean {
  return error instanceof MongoServerError && error.code === DUPLICATE_KEY;
}
