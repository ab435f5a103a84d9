import { useQueryClient } from '@tanstack/react-query';
import { hourlySchema } from '@vivarium/contracts/trends/http/hourly.ts';
import { useEffect } from 'react';
import { hourlyKey } from './trend-queries.ts';

/** Shows a ranking as soon as a window has closed, and asks again for that of a category. Lost, it is taken up again. */
export function useHourlyStream(): void {
  const client = useQueryClient();
  useEffect(() => {
    const source = new EventSource('/api/v1/trends/stream');
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
  }, [client]);
}
