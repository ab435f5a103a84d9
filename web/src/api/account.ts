import { queryOptions } from '@tanstack/react-query';
import { accountCommands } from '@vivarium/contracts/identity/account-commands.ts';
import { identityCommands } from '@vivarium/contracts/identity/commands.ts';
import { identityCheckCommands } from '@vivarium/contracts/identity-checks/commands.ts';
import { phoneCommands } from '@vivarium/contracts/phones/commands.ts';
import { call } from './call.ts';

/** One's own account, with what only oneself may see. */
export const accountQuery = queryOptions({
  queryKey: ['account'],
  queryFn: ({ signal }) => call(identityCommands.showAccount, {}, { signal }),
  staleTime: 0,
});

/** One's own telephone number. */
export const phoneQuery = queryOptions({
  queryKey: ['account', 'phone'],
  queryFn: ({ signal }) => call(phoneCommands.showPhone, {}, { signal }),
  staleTime: 0,
});

/** Whether it is known who one is. */
export const identityQuery = queryOptions({
  queryKey: ['account', 'identity'],
  queryFn: ({ signal }) => call(identityCheckCommands.showIdentity, {}, { signal }),
  staleTime: 0,
});

/** The accounts elsewhere that one signs in with. */
export const linkedSignInsQuery = queryOptions({
  queryKey: ['account', 'linked-sign-ins'],
  queryFn: ({ signal }) => call(accountCommands.listLinkedSignIns, {}, { signal }),
  staleTime: 0,
});

/** Where one is signed in. */
export const sessionsQuery = queryOptions({
  queryKey: ['account', 'sessions'],
  queryFn: ({ signal }) => call(accountCommands.listSessions, {}, { signal }),
  staleTime: 0,
});
