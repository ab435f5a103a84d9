import type { Client } from '@elastic/elasticsearch';
import { Problem } from '@vivarium/contracts/problem.ts';
import { mappingVersions, type ReadModel, readModels } from '@vivarium/contracts/read-models.ts';
import { mappingVersionOf } from '@vivarium/platform/elasticsearch/mapping-version.ts';
import type { RequestHandler } from 'express';

/** Seconds after which asking again makes sense, and for which a “not yet” is not looked up again. */
const RETRY_AFTER = 1;

/** Whether the read models are those that this server asks. */
export interface ReadModelVersions {
  /** @throws when one is missing or of another version. */
  demandCurrent(): Promise<void>;
  /** Refuses with 503 while one is of another version. Once they fit they do so for good: later ones are for later servers. */
  guard: RequestHandler;
}

/** @param now milliseconds that never go back */
export function readModelVersions(
  elasticsearch: Client,
  aliasOf: (readModel: ReadModel) => string,
  now: () => number,
): ReadModelVersions {
  const versionsOf = () =>
    Promise.all(readModels.map((readModel) => mappingVersionOf(elasticsearch, aliasOf(readModel))));
  const isOther = (version: unknown, i: number) => version !== mappingVersions[readModels[i] as ReadModel];
  let isCurrent = false;
  let look: { at: number; areOutdated: Promise<boolean> } | undefined;

  const areOutdated = async () => {
    const versions = await versionsOf();
    isCurrent = !versions.some(isOther);
    return versions.some((version, i) => version !== undefined && isOther(version, i));
  };
  return {
    demandCurrent: async () => {
      const at = (await versionsOf()).findIndex(isOther);
      if (at !== -1) throw new Error(`${readModels[at]} is missing or of another version`);
    },
    guard: async (_request, _response, next) => {
      if (isCurrent) return next();
      if (look === undefined || now() - look.at > RETRY_AFTER * 1000)
        // What cannot be looked up will be told by the read itself.
        look = { at: now(), areOutdated: areOutdated().catch(() => false) };
      if (!(await look.areOutdated)) return next();
      throw new Problem('unavailable', 'The search is being built anew.', { retryAfter: RETRY_AFTER });
    },
  };
}
