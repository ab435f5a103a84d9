import { useQueryClient } from '@tanstack/react-query';
import { hourlySchema } from '@vivarium/contracts/trends/http/hourly.ts';
import { useEffect, useState } from 'react';
import { useRetrying } from '../api/use-retrying.ts';
import { hourlyKey } from './trend-queries.ts';

/**
 * Shows a ranking as soon as a window has closed, and asks again for that of a category. Lost, it is taken up again: by the
 * browser where the line broke, and here where the server refused, after which no browser asks any more.
 */
export function useHourlyStream(): void {
  const client = useQueryClient();
  const [tries, setTries] = useState(0);
  const [isClosed, setClosed] = useState(false);
  useRetrying(isClosed, () => setTries((before) => before + 1));
  useEffect(() => {
    const source = new EventSource('/api/v1/trends/stream');
    let wasLost = tries > 0;
    source.addEventListener('open', () => {
      setClosed(false);
      // What was said meanwhile is not said again.
      if (wasLost) void client.invalidateQueries({ queryKey: ['trends', 'hourly'] });
      wasLost = false;
    });
    source.addEventListener('error', () => {
      wasLost = true;
      setClosed(source.readyState === EventSource.CLOSED);
    });
    source.addEventListener('hourly', ({ data }) => {
      const hourly = hourlySchema.safeParse(JSON.parse(data));
      if (!hourly.success) return;
      client.setQueryData(hourlyKey(), hourly.data);
      void client.invalidateQueries({
        queryKey: ['trends', 'hourly'],
        predicate: ({ queryKey }) => queryKey[2] !== '',
      });
    });
    return () => source.close();
  }, [client, tries]);
}
