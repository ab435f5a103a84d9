import type { QueryClient, QueryKey } from '@tanstack/react-query';

/**
 * Shows something as it is after what one has just done to it. That it cannot be seen at once is no refusal, after which somebody
 * does it again: it is asked for anew then.
 */
export async function showAfter<Data>(
  client: QueryClient,
  { queryKey }: { queryKey: QueryKey },
  reading: Promise<Data>,
): Promise<void> {
  try {
    client.setQueryData<Data>(queryKey, await reading);
  } catch {
    void client.invalidateQueries({ queryKey });
  }
}
