import { optionalUrl, s3Config, serverConfigSchema } from '@vivarium/platform/config/read-config.ts';
import { z } from 'zod';

const MB = 1024 * 1024;

const settings = serverConfigSchema.extend({
  NATS_URL: z.string().min(1),
  ...s3Config,
  /** Where ClamAV's daemon listens: `tcp://host:port`. While it is away uploads wait. */
  CLAMAV_URL: optionalUrl(/^tcp$/),
  /** Whether nothing is taken that was not scanned. `if-present`: where no scanner is set up, all is taken as it comes. */
  SCAN: z.enum(['required', 'if-present']).default('required'),
  /** Files that are opened at a time, each in a process of its own. */
  DARKROOMS: z.coerce.number().int().min(1).max(64).default(2),
  /** Seconds of processor time that one picture may take, with all that is made of it. */
  PICTURE_CPU_S: z.coerce.number().min(0.5).max(600).default(5),
  /** Megabytes that the process that opens a file may take. */
  DARKROOM_MB: z.coerce
    .number()
    .int()
    .min(128)
    .max(8192)
    .default(320)
    .transform((mb) => mb * MB),
  /** Films that are made anew at a time, beside the pictures and never in their way. */
  FILMS_AT_ONCE: z.coerce.number().int().min(1).max(16).default(1),
  /** Seconds of processor time that one film may take. */
  FILM_CPU_S: z.coerce.number().min(1).max(600).default(180),
  /** Megabytes that the process that opens a film and what it starts may take. */
  FILM_MB: z.coerce
    .number()
    .int()
    .min(128)
    .max(8192)
    .default(1024)
    .transform((mb) => mb * MB),
  /** Pictures that are shown already of which the rest is made at a time, after all else that the machine has to do. */
  REST_AT_ONCE: z.coerce.number().int().min(1).max(16).default(1),
  /** How much those give way, up to 19: on a machine that is never idle they wait for long then. */
  REST_NICE: z.coerce.number().int().min(0).max(19).default(19),
  /** Failures, of ours and not of the file, after which an upload goes to the dead letters. */
  MAX_DELIVER: z.coerce.number().int().min(1).max(100).default(5),
  /** Milliseconds after which the uploads of a worker that was killed go to another one. */
  ACK_WAIT_MS: z.coerce.number().int().min(500).max(600_000).default(10_000),
  /** The same of films: another worker is kept from one for twelve of these at most, and a film takes minutes. */
  FILM_ACK_WAIT_MS: z.coerce.number().int().min(500).max(600_000).default(60_000),
  /** The same of the rest of pictures, which waits for a moment when the machine has nothing else to do. */
  REST_ACK_WAIT_MS: z.coerce.number().int().min(500).max(600_000).default(60_000),
});

/** Settings of the media worker. `PORT` serves health and metrics only. */
export const mediaWorkerConfigSchema = settings.refine(
  ({ SCAN, CLAMAV_URL }) => SCAN === 'if-present' || CLAMAV_URL !== undefined,
  { path: ['CLAMAV_URL'], error: 'is not set, and SCAN is “required”: uploads are not taken unscanned' },
);
export type MediaWorkerConfig = z.infer<typeof mediaWorkerConfigSchema>;
