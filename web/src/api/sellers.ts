import { queryOptions } from '@tanstack/react-query';
import { identityCommands } from '@vivarium/contracts/identity/commands.ts';
import type { ProfilePatch } from '@vivarium/contracts/identity/http/profile.ts';
import { sellerQueries } from '@vivarium/contracts/sellers/queries.ts';
import { FIRST_VERSION } from '@vivarium/contracts/shared/first-version.ts';
import { call } from './call.ts';
import { queryClient } from './query-client.ts';

const written = new Map<string, number>();

/** The public profile of a seller. One’s own is waited for, though the search side may not have it yet. */
export function sellerQuery(id: string) {
  return queryOptions({
    queryKey: ['seller', id],
    queryFn: ({ signal }) =>
      call(
        sellerQueries.showUser,
        { params: { id }, query: { min_version: written.get(id) ?? FIRST_VERSION } },
        { signal },
      ),
  });
}

/** Changes one's own profile. @throws {ApiError} 422 with the fields that are refused. */
export async function changeProfile(id: string, patch: ProfilePatch): Promise<void> {
  const { version } = await call(identityCommands.changeProfile, { body: patch });
  written.set(id, version);
  await queryClient.invalidateQueries({ queryKey: ['seller', id] });
}
