import { readConfig } from '@vivarium/platform/config/read-config.ts';
import { MAX_ACK_WAITS } from '@vivarium/platform/stream/heartbeat.ts';
import { expect, it } from 'vitest';
import { mediaWorkerConfigSchema } from './config.ts';
import { PATIENCE_WITH_LAST } from './darkroom/darkrooms.ts';

const NATS_URL = 'nats://127.0.0.1:4222';

it('a worker does not start unscanned unless it is told to', () => {
  expect(() => readConfig(mediaWorkerConfigSchema, { NATS_URL })).toThrow(
    /CLAMAV_URL: .*not taken unscanned/,
  );
  expect(readConfig(mediaWorkerConfigSchema, { NATS_URL, SCAN: 'if-present' }).CLAMAV_URL).toBeUndefined();
  expect(readConfig(mediaWorkerConfigSchema, { NATS_URL, CLAMAV_URL: 'tcp://clamav:3310' }).SCAN).toBe(
    'required',
  );
});

it('a film is kept from other workers for as long as it may take, on a machine that has other things to do too', () => {
  const { FILM_ACK_WAIT_MS, FILM_CPU_S } = readConfig(mediaWorkerConfigSchema, {
    NATS_URL,
    SCAN: 'if-present',
  });
  expect(FILM_ACK_WAIT_MS * MAX_ACK_WAITS).toBeGreaterThanOrEqual(4 * FILM_CPU_S * 1000);
});

it('so is the rest of a picture, which waits until the machine has time', () => {
  const { REST_ACK_WAIT_MS, PICTURE_CPU_S } = readConfig(mediaWorkerConfigSchema, {
    NATS_URL,
    SCAN: 'if-present',
  });
  expect(REST_ACK_WAIT_MS * MAX_ACK_WAITS).toBeGreaterThanOrEqual(PATIENCE_WITH_LAST * PICTURE_CPU_S * 1000);
});
