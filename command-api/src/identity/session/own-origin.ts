import { Problem } from '@vivarium/contracts/problem.ts';
import type { RequestHandler } from 'express';

/** What a browser says of the page that a request comes from. */
export interface RequestOrigin {
  /** The `Origin` header. */
  origin: string | undefined;
  /** The `Sec-Fetch-Site` header. */
  fetchSite: string | undefined;
  /** The host that the request was sent to. */
  host: string | undefined;
}

/**
 * @returns whether a request that a cookie speaks for may be answered: it comes from our own site, or from something
 *   that is no browser and therefore sends no `Origin`.
 */
export function isOwnOrigin({ origin, fetchSite, host }: RequestOrigin, publicUrl: string): boolean {
  if (fetchSite === 'cross-site') return false;
  if (origin === undefined) return true;
  if (!URL.canParse(origin)) return false;
  const { origin: normalised, host: originHost } = new URL(origin);
  return normalised === new URL(publicUrl).origin || originHost === host;
}

/** Refuses what another site makes a browser send (403). SameSite=Strict is the first fence, this the second. */
export function demandOwnOrigin(publicUrl: string): RequestHandler {
  return (request, _response, next) => {
    const from = {
      origin: request.get('origin'),
      fetchSite: request.get('sec-fetch-site'),
      // Not `request.host`, which is what X-Forwarded-Host says.
      host: request.get('host'),
    };
    if (!isOwnOrigin(from, publicUrl)) throw new Problem('forbidden', 'The request comes from another site.');
    next();
  };
}
