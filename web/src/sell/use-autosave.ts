import { listingCommands } from '@vivarium/contracts/listings/commands.ts';
import type { ListingReceipt } from '@vivarium/contracts/listings/http/commands.ts';
import { useCallback, useEffect, useRef, useState } from 'react';
import { isApiError } from '../api/api-error.ts';
import { call } from '../api/call.ts';
import { fingerprint } from '../api/fingerprint.ts';
import { errorsOfAnswer, type FormErrors } from '../api/form-errors.ts';
import { noteWrite } from '../api/listings.ts';
import { useRetrying } from '../api/use-retrying.ts';
import { changesBetween, isDraft, type SellBody } from './sell-body.ts';

export type SaveState = 'clean' | 'local' | 'saving' | 'saved' | 'refused' | 'conflict' | 'offline';

/** What the server has of a listing. */
export interface Kept {
  id: string;
  version: number;
  body: SellBody;
}

/** How a listing is saved for the first time. */
export interface FirstSave {
  /** The same for every attempt: two attempts make one listing. */
  idempotencyKey: string;
  /** What was sent before this page was there, and not answered as far as anybody knows. */
  sent?: SellBody | undefined;
  /** Called with what is sent, and without once it is known what has become of it. */
  onSent(body: SellBody | undefined): void;
  /** Called once the server has given the listing its id. */
  onCreated(id: string): void;
}

/** What has become of a save. */
interface Flushed {
  /** What the server has; undefined when what there was could not be saved. */
  kept?: Kept | undefined;
  /** Why it could not: by field, what is of none under the empty name. */
  refusals: FormErrors;
}

/** Milliseconds after the last answer until it is saved. */
const PAUSE = 700;

export interface Autosave {
  state: SaveState;
  kept: Kept | undefined;
  /** What the server refused of the last attempt, by field; what is of none under the empty name. */
  refusals: FormErrors;
  /** Saves what is not saved yet. */
  flush(): Promise<Flushed>;
}

/**
 * Saves as one types: a first POST as soon as there is enough for a draft, then a PATCH of what differs. One
 * request at a time, each with the version that it builds on, so that no other tab is overwritten unseen.
 *
 * @param body the answers as they are now
 * @param start what the server has already, when an existing listing is edited
 */
export function useAutosave(body: SellBody, start: Kept | undefined, first: FirstSave): Autosave {
  const kept = useRef(start);
  const latest = useRef(body);
  const running = useRef<Promise<unknown>>(undefined);
  const [state, setState] = useState<SaveState>(start ? 'saved' : 'clean');
  const [refusals, setRefusals] = useState<FormErrors>({});
  latest.current = body;
  // What was sent and not answered: nobody knows whether it came. It is sent again as it was, before what was written
  // since, or a draft would be made twice, and a change would meet itself as that of another window.
  const unanswered = useRef(start === undefined ? first.sent : undefined);
  const firstSave = useRef(first);
  firstSave.current = first;

  const newest = useRef(state);
  newest.current = state;
  // What is tried again by itself is not told of each time.
  const tellOfSaving = useCallback(() => newest.current !== 'offline' && setState('saving'), []);

  const saveOnce = useCallback(async (): Promise<boolean> => {
    const next = unanswered.current ?? latest.current;
    const before = kept.current;
    const answered = async (writing: Promise<ListingReceipt>) => {
      unanswered.current = next;
      const receipt = await writing;
      unanswered.current = undefined;
      return noteWrite(receipt);
    };
    if (before === undefined) {
      if (!isDraft(next)) {
        setState('local');
        return false;
      }
      tellOfSaving();
      const { idempotencyKey, onSent, onCreated } = firstSave.current;
      // The same body is the same listing; a body that was mended after a refusal is a new attempt.
      const options = { idempotencyKey: `${idempotencyKey}-${fingerprint(JSON.stringify(next))}` };
      onSent(next);
      const receipt = await answered(call(listingCommands.createListing, { body: next }, options));
      kept.current = { id: receipt.id, version: receipt.version, body: next };
      onCreated(receipt.id);
      return true;
    }
    const changes = changesBetween(before.body, next);
    if (Object.keys(changes).length === 0) return false;
    tellOfSaving();
    const { id, version } = before;
    const receipt = await answered(
      call(listingCommands.changeListing, { params: { id }, body: changes }, { version }),
    );
    kept.current = { ...before, version: receipt.version, body: next };
    return true;
  }, [tellOfSaving]);

  const flush = useCallback((): Promise<Flushed> => {
    const run = async (): Promise<Flushed> => {
      try {
        let wrote = false;
        while (await saveOnce()) wrote = true;
        if (wrote || kept.current !== undefined) setState('saved');
        if (wrote) setRefusals({});
        return { kept: kept.current, refusals: {} };
      } catch (error) {
        if (isRefused(error)) {
          unanswered.current = undefined;
          if (kept.current === undefined) firstSave.current.onSent(undefined);
        }
        const failed = stateOf(error);
        const refusals = errorsOfAnswer(error);
        setState(failed);
        setRefusals(failed === 'refused' ? refusals : {});
        return { refusals };
      }
    };
    const flushed = (running.current ?? Promise.resolve()).then(run);
    running.current = flushed;
    return flushed;
  }, [saveOnce]);

  const signature = JSON.stringify(body);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the answers are what it waits for
  useEffect(() => {
    if (state === 'conflict') return;
    const timer = setTimeout(() => void flush(), PAUSE);
    return () => clearTimeout(timer);
  }, [signature, flush]);

  useRetrying(state === 'offline', () => void flush());

  // Whoever goes on before the pause is over has written it all the same. (What the server has nothing of is kept here.)
  useEffect(
    () => () => {
      if (kept.current !== undefined && newest.current !== 'conflict') void flush();
    },
    [flush],
  );

  return { state, kept: kept.current, refusals, flush };
}

/** Nothing was written. An error of the server says neither that nor the contrary. */
function isRefused(error: unknown): boolean {
  return isApiError(error) && error.status >= 400 && error.status < 500;
}

function stateOf(error: unknown): SaveState {
  if (!isApiError(error)) return 'offline';
  if (error.status === 412) return 'conflict';
  // What was too much, or broke there, may be taken later.
  return error.isOutage || error.status === 429 || error.status >= 500 ? 'offline' : 'refused';
}
