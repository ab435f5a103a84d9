import type { Client } from '@elastic/elasticsearch';
import { Problem } from '@vivarium/contracts/problem.ts';
import { aliasOf, declaredReadModels, type ReadModel, readModels } from '@vivarium/contracts/read-models.ts';
import { isOfOtherRates } from '@vivarium/contracts/shared/reference-rates.ts';
import { mappingVersionOf } from '@vivarium/platform/elasticsearch/mapping-version.ts';
import type { RequestHandler } from 'express';

/** Seconds after which asking again makes sense, and for which a “not yet” is not looked up again. */
const RETRY_AFTER = 1;

/** How old what is known of the versions may get, in milliseconds, before it is looked up again beside a request. */
const LOOK_AGAIN_MS = 5000;

/** Whether the read models are those that this server asks. */
export interface ReadModelVersions {
  /** @throws when one is missing or of another version. */
  demandCurrent(): Promise<void>;
  /**
   * Refuses with 503 while one of those that are needed is of another version; what others are does not matter. Once one
   * fits it does so for good: later ones are for later servers. But where it comes to be of other reference rates, bounds in
   * other currencies would mean something else than its prices, so those are refused too, within seconds.
   */
  guard(needed: readonly ReadModel[]): RequestHandler;
}

/** @param now milliseconds that never go back */
export function readModelVersions(
  elasticsearch: Client,
  prefix: string,
  now: () => number,
): ReadModelVersions {
  const current = new Set<ReadModel>();
  let look: { at: number; outdated: Promise<ReadonlySet<ReadModel>> } | undefined;

  let lookedAt = now();

  const versionsOf = async () => {
    const versions = await Promise.all(
      readModels.map((readModel) => mappingVersionOf(elasticsearch, aliasOf(readModel, prefix))),
    );
    return readModels.map((readModel, i) => {
      const version = versions[i];
      const declared = declaredReadModels[readModel].version;
      if (version === declared) current.add(readModel);
      else if (typeof version === 'number' && isOfOtherRates(version, declared)) current.delete(readModel);
      return { readModel, version };
    });
  };
  const isOther = ({ readModel, version }: { readModel: ReadModel; version: unknown }) =>
    version !== declaredReadModels[readModel].version;
  const outdatedNow = async () => {
    // What is not there at all will be told by the read itself.
    const outdated = (await versionsOf()).filter((one) => one.version !== undefined && isOther(one));
    return new Set(outdated.map(({ readModel }) => readModel));
  };
  return {
    demandCurrent: async () => {
      const other = (await versionsOf()).find(isOther);
      if (other !== undefined) throw new Error(`${other.readModel} is missing or of another version`);
    },
    guard: (needed) => async (_request, _response, next) => {
      if (now() - lookedAt > LOOK_AGAIN_MS) {
        lookedAt = now();
        // What cannot be looked up changes nothing: the read itself will tell.
        void versionsOf().catch(() => {});
      }
      if (needed.every((readModel) => current.has(readModel))) return next();
      if (look === undefined || now() - look.at > RETRY_AFTER * 1000)
        // What cannot be looked up will be told by the read itself, too.
        look = { at: now(), outdated: outdatedNow().catch(() => new Set<ReadModel>()) };
      const outdated = await look.outdated;
      if (!needed.some((readModel) => outdated.has(readModel))) return next();
      throw new Problem('unavailable', 'The search is being built anew.', { retryAfter: RETRY_AFTER });
    },
  };
}
