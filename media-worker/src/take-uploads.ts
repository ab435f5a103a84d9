import type { Clock } from '@vivarium/contracts/shared/clock.ts';
import { streams } from '@vivarium/contracts/shared/envelope.ts';
import type { Nats } from '@vivarium/platform/nats/connect.ts';
import { isNatsOutage } from '@vivarium/platform/nats/is-outage.ts';
import type { S3 } from '@vivarium/platform/s3/client.ts';
import {
  handedOn,
  notificationOf,
  objectEventsStream,
  objectEventsSubject,
  objectsPut,
  type PutObject,
} from '@vivarium/platform/s3/object-events.ts';
import { isS3Outage } from '@vivarium/platform/s3/outage.ts';
import { consume } from '@vivarium/platform/stream/consume.ts';
import { createConsumerMetrics } from '@vivarium/platform/stream/consumer-metrics.ts';
import { oneByOne } from '@vivarium/platform/stream/outcome.ts';
import type { Logger } from '@vivarium/platform/telemetry/logger.ts';
import type { Registry } from 'prom-client';
import type { MediaWorkerConfig } from './config.ts';
import { createDarkroom } from './darkroom/darkroom.ts';
import { givingChances } from './darkroom/darkroom-lost.ts';
import { type Darkrooms, openDarkrooms, PATIENCE_WITH_LAST } from './darkroom/darkrooms.ts';
import { findFilmPrograms } from './films/programs.ts';
import type { Results } from './results.ts';
import { type Scanner, ScannerAway } from './scanning/clamd.ts';
import { scanUpload } from './scanning/scan-upload.ts';
import { dealWithUpload } from './uploads/deal-with-upload.ts';
import type { Dealing } from './uploads/dealing.ts';
import { finishUpload } from './uploads/finish-upload.ts';
import { forgetLeftBehind } from './uploads/forget-left-behind.ts';
import { lookForUntold } from './uploads/look-for-untold.ts';

export interface Taking extends Results {
  s3: S3;
  nats: Nats;
  prefix: string;
  /** Where uploads come in. */
  bucket: string;
  /** undefined: nothing is scanned. */
  scanner: Scanner | undefined;
  config: MediaWorkerConfig;
  logger: Logger;
  registry: Registry;
  clock: Clock;
}

/** What is dealt with apart, so that a minute of film holds up no picture, and nothing of a picture one that is not shown yet. */
interface Lane {
  durable: string;
  subject: string;
  darkrooms: Darkrooms;
  atATime: number;
  ackWaitMs: number;
  deal(object: PutObject, dealing: Omit<Dealing, 'leaveFilm'>): Promise<void>;
}

/** Where what was found to be a film waits, and what is shown and has more to be made of it. */
const [filmsSubject, restSubject] = [handedOn('films'), handedOn('rest')];
const LOOK_EVERY_MS = 20_000;
/** For so long an upload that nobody has dealt with may be on its way. */
const ON_ITS_WAY_MS = 30_000;

/**
 * Takes uploads as the store tells of them, as many at a time as there are darkrooms, films apart from pictures and what is
 * shown first apart from the rest, and looks for those it did not tell of.
 */
export async function takeUploads(taking: Taking): Promise<{ stop(): Promise<void> }> {
  const { s3, nats, prefix, bucket, config, logger, clock } = taking;
  await forgetLeftBehind(clock());
  const programs = findFilmPrograms(process.env.PATH);
  if (programs === undefined) logger.warn('FFmpeg is not installed: films are refused, pictures are taken');
  const pictures = openDarkrooms(config.DARKROOMS, { cpuS: config.PICTURE_CPU_S, bytes: config.DARKROOM_MB });
  const films = openDarkrooms(
    config.FILMS_AT_ONCE,
    { cpuS: config.FILM_CPU_S, bytes: config.FILM_MB },
    (bounds) => createDarkroom(bounds, { programs }),
  );
  const later = openDarkrooms(
    config.REST_AT_ONCE,
    { cpuS: config.PICTURE_CPU_S, bytes: config.DARKROOM_MB, patience: PATIENCE_WITH_LAST },
    (bounds) => createDarkroom(bounds, { nice: config.REST_NICE }),
  );
  const isOutage = (error: unknown) =>
    error instanceof ScannerAway || isS3Outage(error) || isNatsOutage(error);
  const metrics = createConsumerMetrics(taking.registry);
  const leaveTo = (subject: string) => async (object: PutObject) => {
    const msgID = `${subject} ${object.bucket}/${object.key}`;
    await nats.jetstream.publish(subject, notificationOf(object), { msgID });
  };
  const [leaveFilm, leaveRest] = [leaveTo(filmsSubject), leaveTo(restSubject)];
  const reading = (name: string, lane: Lane) => {
    const underWay = new Set<string>();
    const giveChance = givingChances();
    const take = async (object: PutObject) => {
      if (object.bucket !== bucket || underWay.has(object.key)) return;
      underWay.add(object.key);
      try {
        const develop: Dealing['develop'] = (task) =>
          giveChance(object.key, () => lane.darkrooms.develop(task));
        const scan = (file: string) => scanUpload(taking.scanner, file);
        const log = (about: Record<string, unknown>, words: string) => logger.info(about, words);
        const { say, lastWord } = taking;
        await lane.deal(object, { s3, prefix, scan, develop, leaveRest, lastWord, say, log });
      } finally {
        underWay.delete(object.key);
      }
    };
    return consume<PutObject[]>({
      ...{ nats, logger, clock, isOutage },
      metrics: metrics(name),
      stream: objectEventsStream.name,
      durable: `${prefix}${lane.durable}`,
      subjects: [lane.subject],
      batch: 1,
      batchesAtATime: lane.atATime,
      ackWaitMs: lane.ackWaitMs,
      maxDeliver: config.MAX_DELIVER,
      deadLetters: streams.deadLetters(prefix),
      parse: objectsPut,
      handle: oneByOne(async (objects) => {
        for (const object of objects) await take(object);
      }, isOutage),
    });
  };
  const readings = await Promise.all([
    reading('uploads', {
      ...{ durable: 'media-worker', subject: objectEventsSubject },
      ...{ darkrooms: pictures, atATime: config.DARKROOMS, ackWaitMs: config.ACK_WAIT_MS },
      deal: (object, dealing) => dealWithUpload(object, { ...dealing, leaveFilm }),
    }),
    reading('films', {
      ...{ durable: 'media-worker-films', subject: filmsSubject },
      ...{ darkrooms: films, atATime: config.FILMS_AT_ONCE, ackWaitMs: config.FILM_ACK_WAIT_MS },
      deal: (object, dealing) => dealWithUpload(object, { ...dealing, leaveFilm: undefined }),
    }),
    reading('rest', {
      ...{ durable: 'media-worker-rest', subject: restSubject },
      ...{ darkrooms: later, atATime: config.REST_AT_ONCE, ackWaitMs: config.REST_ACK_WAIT_MS },
      deal: finishUpload,
    }),
  ]);
  let isFirst = true;
  const look = () => {
    const now = clock();
    const putBefore = new Date(now.getTime() - ON_ITS_WAY_MS);
    const { lastWord } = taking;
    const looking = lookForUntold({ s3, nats, bucket, lastWord }, { putBefore, now, isFirst });
    looking.then(
      () => {
        isFirst = false;
      },
      (err: unknown) => logger.debug({ err }, 'cannot look for uploads just now'),
    );
  };
  const timer = setInterval(look, LOOK_EVERY_MS);
  look();
  return {
    stop: async () => {
      clearInterval(timer);
      await Promise.all(readings.map((one) => one.stop()));
      for (const darkrooms of [pictures, films, later]) darkrooms.close();
    },
  };
}
