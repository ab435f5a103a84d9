import type { ListingReceipt } from '@vivarium/contracts/listings/http/commands.ts';
import { decodeId, encodeId } from '@vivarium/contracts/shared/id.ts';
import { type Authentication, personOf } from '@vivarium/platform/auth/authenticate.ts';
import { commandMetaOf } from '@vivarium/platform/http/command-meta.ts';
import type { Request, RequestHandler, Response } from 'express';
import type { Actor } from './decision.ts';
import { listingNotFound } from './execute.ts';
import type { Listings, PlainCommand } from './listings.ts';
import type { Receipt } from './receipt.ts';

export interface ListingRouteDependencies {
  listings: Listings;
  authentication: Authentication;
}

/** @returns the UUID in a path. @throws {Problem} 404: what is no id is the id of nothing. */
export function listingIdOf(request: Request): string {
  const { id } = request.params;
  const uuid = typeof id === 'string' ? decodeId(id) : undefined;
  if (uuid === undefined) throw listingNotFound();
  return uuid;
}

/** @returns the signed-in person as an actor. */
export function actorOf(request: Request): Actor {
  const { sub, role } = personOf(request);
  return { id: sub, role };
}

/** Answers with a receipt: the id in its outer form, the version also as `ETag`. */
export function sendReceipt(response: Response, receipt: Receipt): void {
  const body: ListingReceipt = { ...receipt, id: encodeId(receipt.id) };
  response.set('ETag', `"${receipt.version}"`).json(body);
}

/** @returns a handler for a command that has no body. */
export function plainCommandHandler(command: PlainCommand): RequestHandler {
  return async (request, response) => {
    sendReceipt(response, await command(actorOf(request), listingIdOf(request), commandMetaOf(request)));
  };
}
