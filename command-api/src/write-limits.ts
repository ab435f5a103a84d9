import type { Operation } from '@vivarium/contracts/shared/operation.ts';
import type { RequestLimits } from '@vivarium/platform/http/limiting.ts';
import type { CommandLimits } from './limits.ts';

const isWrite = ({ method }: Operation) => method !== 'get';

/** @returns what counts each write by who gives it; single operations have limits of their own beside these. */
export function writeLimits({ writesOfAddress, writesOfPerson }: CommandLimits): RequestLimits {
  return {
    ofAddress: async (operation, _request, address) => {
      if (isWrite(operation)) await writesOfAddress.take(address);
    },
    ofPerson: async (operation, _request, { sub }) => {
      if (isWrite(operation)) await writesOfPerson.take(sub);
    },
  };
}
