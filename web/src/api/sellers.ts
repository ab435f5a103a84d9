import { queryOptions } from '@tanstack/react-query';
import type { ProfilePatch } from '@vivarium/contracts/identity/http/profile.ts';
import type { PublicProfile } from '@vivarium/contracts/sellers/http.ts';
import { queryClient } from './query-client.ts';
import { request } from './request.ts';
import { requestAsUser } from './session.ts';

const written = new Map<string, number>();

/** The public profile of a seller. */
export function sellerQuery(id: string) {
  return queryOptions({
    queryKey: ['seller', id],
    queryFn: ({ signal }) => {
      const version = written.get(id);
      const query = version === undefined ? '' : `?min_version=${version}`;
      return request<PublicProfile>(`/users/${encodeURIComponent(id)}${query}`, { signal });
    },
  });
}

/** Changes one's own profile. @throws {ApiError} 422 with the fields that are refused. */
export async function changeProfile(id: string, patch: ProfilePatch): Promise<void> {
  const answer = await requestAsUser<{ version?: number } | undefined>('/users/me', {
    method: 'PATCH',
    body: patch,
  });
  if (answer?.version !== undefined) written.set(id, answer.version);
  await queryClient.invalidateQueries({ queryKey: ['seller', id] });
}
