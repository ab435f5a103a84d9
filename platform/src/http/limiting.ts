import type { AccessClaims } from '@vivarium/contracts/identity/http/session.ts';
import type { Operation } from '@vivarium/contracts/shared/operation.ts';
import type { Request, RequestHandler } from 'express';
import { visitorOf } from '../auth/authenticate.ts';
import { addressKey } from '../limits/address-key.ts';

/** Counts requests before they are answered. Each throws or rejects with `Problem` (429) where there were too many. */
export interface RequestLimits {
  /** Asked first of all. @param address as limits count it. */
  ofAddress(operation: Operation, request: Request, address: string): Promise<void> | void;
  /** Asked once it is known who it is. */
  ofPerson(operation: Operation, request: Request, person: AccessClaims): Promise<void> | void;
}

/** @returns what counts a request by its address. */
export function countingAddress(limits: RequestLimits, operation: Operation): RequestHandler {
  return async (request, _response, next) => {
    await limits.ofAddress(operation, request, addressKey(request.ip));
    next();
  };
}

/** @returns what counts the request of somebody who is signed in, and lets others pass. */
export function countingPerson(limits: RequestLimits, operation: Operation): RequestHandler {
  return async (request, _response, next) => {
    const person = visitorOf(request);
    if (person !== undefined) await limits.ofPerson(operation, request, person);
    next();
  };
}
