import { mediaResultsStream } from '@vivarium/contracts/media/results.ts';
import { streams } from '@vivarium/contracts/shared/envelope.ts';
import type { Nats } from '@vivarium/platform/nats/connect.ts';
import { eraseHistory, eraseMentions } from '@vivarium/platform/stream/erase-messages.ts';
import type { Logger } from '@vivarium/platform/telemetry/logger.ts';
import type { Moment } from '../aggregate/execute.ts';
import { forgetReceiptsOf } from '../aggregate/postgres/receipts.ts';
import type { Context, Job, Surroundings } from '../context.ts';
import { type ErasedAggregate, NotYetErased, type PersonalData } from '../personal-data.ts';
import { noteErasedPerson } from '../privacy/erased-people.store.ts';
import { dueErasures, finishErasure, noteTry, putOffErasure } from '../privacy/erasure.store.ts';
import type { ErasureTables } from '../privacy/erasure.table.ts';
import { isLastOf } from './is-last-of.ts';
import { recallErasures } from './recall-erasures.ts';
import { waitsInOutbox } from './waits-in-outbox.store.ts';
import { withoutPeople } from './without-people.ts';

const AT_ONCE = 500;
/** Events that tell of several things at once, with the words of each. */
const OF_SEVERAL = ['events.listing_match.>'];

/**
 * @param contexts all of them: each erases what it holds.
 * @returns the job that erases people who have left, from every store and stream. Killed anywhere it begins anew: what is
 *   erased stays so. What is on its way (an event that is not relayed, a picture that is to be swept) it comes back for. Whom
 *   a backup has brought back it erases anew.
 */
export function erasePeople({
  contexts,
  nats,
  prefix,
  logger,
}: {
  contexts: readonly Context[];
  nats: Nats;
  prefix: string;
  logger: Logger;
}): Job {
  return {
    name: 'erase-people',
    schedule: '* * * * *',
    run: async (at) => {
      const db = at.postgres.withTables<ErasureTables>();
      await recallErasures({ nats, prefix, logger, at });
      for (const due of await dueErasures(db, at.clock(), AT_ONCE)) {
        at.signal.throwIfAborted();
        const { personId } = due;
        try {
          for (const one of personalOf(contexts)) await one.leave?.(personId, at);
          if ((await whyNotYet({ personId, contexts, at })) !== undefined) {
            await putOffErasure(db, personId, at.clock());
            continue;
          }
          const waitsFor = await erasePerson({ personId, contexts, nats, prefix, at });
          if (waitsFor === undefined) {
            await noteErasedPerson(at.mongo, personId, at.clock());
            await finishErasure(db, personId, at.clock());
          } else await noteTry(db, due, at.clock());
          logger.info({ personId, waitsFor }, waitsFor === undefined ? 'erased' : 'not erased yet');
        } catch (err) {
          // Others are not kept waiting for it.
          logger.error({ err, personId }, 'somebody could not be erased');
          await noteTry(db, due, at.clock());
        }
      }
    },
  };
}

interface Leaving {
  personId: string;
  contexts: readonly Context[];
  at: Surroundings & Moment;
}

/** @returns what somebody has to go on with; undefined: they may go. */
async function whyNotYet({ personId, contexts, at }: Leaving): Promise<string | undefined> {
  for (const one of personalOf(contexts)) {
    const reason = await one.mayNotGo?.(personId, at);
    if (reason !== undefined) return reason;
  }
  return undefined;
}

/** @returns what it waits for; undefined: nothing is left. */
async function erasePerson({
  personId,
  contexts,
  nats,
  prefix,
  at,
}: Leaving & { nats: Nats; prefix: string }): Promise<string | undefined> {
  const all = personalOf(contexts);
  let waitsFor: string | undefined;
  const orLater = async (erasing: Promise<readonly ErasedAggregate[]>) => {
    try {
      return await erasing;
    } catch (error) {
      if (!(error instanceof NotYetErased)) throw error;
      waitsFor = error.message;
      return [];
    }
  };
  const erased: ErasedAggregate[] = [];
  for (const one of all) erased.push(...(await orLater(one.erase(personId, at))));
  const ids = erased.map(({ id }) => id);
  for (const one of all)
    if (one.eraseThings !== undefined) erased.push(...(await orLater(one.eraseThings(ids, at))));
  await forgetReceiptsOf(at.postgres, [personId, ...ids]);
  const { name: events } = streams.events(prefix);
  const collections = contexts.flatMap((one) => (one.collections ?? []).map(({ name }) => name));
  const isTold = !(await waitsInOutbox(
    erased.map(({ id }) => id),
    { ...at, collections },
  ));
  if (!isTold) waitsFor = 'the last event of something is to be relayed';
  for (const one of erased) {
    const isLast = isLastOf(one);
    const isThere = await eraseHistory(nats, events, `${prefix}events.*.${one.id}.>`, isLast);
    // It was forgotten by its age, or lost with the stream, and none is to come: what is older goes all the same.
    if (!isThere && isTold)
      await eraseHistory(nats, events, `${prefix}events.${one.kind ?? '*'}.${one.id}.>`);
  }
  const mentioned = [personId, ...ids];
  const subjects = OF_SEVERAL.map((subject) => `${prefix}${subject}`);
  // Others may not have been told yet of what names them too.
  const rest = (text: string) => withoutPeople(text, mentioned);
  await eraseMentions(nats, events, mentioned, { subjects, rest });
  await eraseMentions(nats, streams.deadLetters(prefix).name, mentioned, { rest });
  await eraseMentions(nats, mediaResultsStream(prefix).name, mentioned);
  return waitsFor;
}

/** The one who knows who the person is comes last. */
function personalOf(contexts: readonly Context[]): PersonalData[] {
  const all = contexts.flatMap(({ personal }) => (personal === 'nothing' ? [] : [personal]));
  return [...all.filter(({ isLast }) => !isLast), ...all.filter(({ isLast }) => isLast)];
}
