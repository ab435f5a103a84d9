import { openS3 } from '@vivarium/platform/s3/client.ts';
import type { Probe } from './service-probe.ts';

const at = ['animals', 'pied.json'] as const;

export const probe: Probe = {
  write: async (url) => {
    const s3 = openS3(url);
    await s3.ensureBucket(at[0]);
    await s3.put(...at, Buffer.from(JSON.stringify({ name: 'pied' })), { contentType: 'application/json' });
  },
  read: async (url) => {
    const s3 = openS3(url);
    // Whether there is a bucket is told to anybody who knows its name; which there are, only to whoever may know.
    await s3.buckets();
    return JSON.parse((await s3.get(...at))?.toString() ?? 'null');
  },
};
