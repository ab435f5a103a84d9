import type { MediaEvent } from '@vivarium/contracts/media/events.ts';
import { type MediaResult, mediaResultsStream } from '@vivarium/contracts/media/results.ts';
import { streams, subjectsOf } from '@vivarium/contracts/shared/envelope.ts';
import { encodeId } from '@vivarium/contracts/shared/id.ts';
import type { Nats } from '@vivarium/platform/nats/connect.ts';
import { objectEventsStream, objectEventsSubject, objectsPut } from '@vivarium/platform/s3/object-events.ts';
import { saidIn } from './said-in.ts';

/** When what was said of an upload within the application: milliseconds since 1970. */
export interface Steps {
  /** By the store, of the object. */
  stored?: number;
  /** By the worker: it has begun. */
  taken?: number;
  /** By the worker: what is shown first is made and put. */
  rendered?: number;
  /** By the worker: the rest is as well. */
  whole?: number;
  /** By the relay, of the aggregate. */
  event?: number;
}

/** @returns by the public id of each upload what the streams say of it. */
export async function stepsOf(nats: Nats): Promise<Map<string, Steps>> {
  const steps = new Map<string, Steps>();
  const note = (mediaId: string, part: Steps) => {
    const id = encodeId(mediaId);
    // What was said first counts.
    steps.set(id, { ...part, ...steps.get(id) });
  };
  for (const { text, at } of await saidIn(nats, objectEventsStream.name, objectEventsSubject))
    for (const { key } of objectsPut(text)) {
      const mediaId = key.split('/').at(-1);
      if (key.startsWith('listing/') && mediaId !== undefined) note(mediaId, { stored: at });
    }
  const results = mediaResultsStream('');
  for (const { text, at } of await saidIn(nats, results.name, results.subjects[0] ?? '>')) {
    const result = JSON.parse(text) as MediaResult;
    const { mediaId, outcome } = result;
    if (outcome === 'taken') note(mediaId, { taken: at });
    else
      note(mediaId, outcome === 'rendered' && result.more ? { rendered: at } : { rendered: at, whole: at });
  }
  for (const { text, at } of await saidIn(nats, streams.events('').name, subjectsOf('media', ''))) {
    const { type, subject } = JSON.parse(text) as MediaEvent;
    if (type === 'media.rendered') note(subject, { event: at });
  }
  return steps;
}
