import type { Operation } from '@vivarium/contracts/shared/operation.ts';
import type { RequestLimits } from '@vivarium/platform/http/limiting.ts';
import type { CommandLimits } from './limits.ts';

const isWrite = ({ method }: Operation) => method !== 'get';

/** @returns what counts each write and each read by who gives it; single operations have limits of their own beside these. */
export function requestLimits(limits: CommandLimits): RequestLimits {
  const { writesOfAddress, writesOfPerson, readsOfAddress, readsOfPerson } = limits;
  return {
    ofAddress: async (operation, _request, address) =>
      isWrite(operation) ? writesOfAddress.take(address) : readsOfAddress.takeInPassing(address),
    ofPerson: async (operation, _request, { sub }) =>
      isWrite(operation) ? writesOfPerson.take(sub) : readsOfPerson.takeInPassing(sub),
  };
}
