import { describe, expect, it } from 'vitest';
import { detectMode, externalUrls } from './mode.ts';
import { serviceEnv, withoutServices } from './service-env.ts';
import { recordOfServices, serviceDefinitions } from './service-names.ts';

const urls = recordOfServices((name) => serviceDefinitions[name].url('127.0.0.1', 12345, 'secret'));
const yes = async () => true;
const no = async () => false;
const mustNotAsk = async () => {
  throw new Error('Docker was asked');
};

describe('where the services come from', () => {
  it.each(['external', 'docker', 'native'] as const)(
    'SERVICES=%s decides, whatever else there is',
    async (mode) => {
      expect(await detectMode({ ...serviceEnv(urls), SERVICES: mode }, mustNotAsk)).toBe(mode);
    },
  );

  it('a value of SERVICES that does not exist is an error that names the ones that do', async () => {
    await expect(detectMode({ SERVICES: 'podman' }, no)).rejects.toThrow(
      'external, docker, native, not “podman”',
    );
  });

  it('URLs in the environment come before Docker, even when some are missing', async () => {
    expect(await detectMode(serviceEnv(urls), mustNotAsk)).toBe('external');
    expect(await detectMode({ NATS_URL: urls.nats }, mustNotAsk)).toBe('external');
  });

  it('without URLs, Docker is used when an engine answers and nothing else does', async () => {
    expect(await detectMode({}, yes)).toBe('docker');
    expect(await detectMode({}, no)).toBe('native');
  });

  it('a variable that is set to nothing counts as unset', async () => {
    expect(await detectMode({ SERVICES: '', NATS_URL: '' }, no)).toBe('native');
  });
});

describe('the URLs of external services', () => {
  it('are read from the environment', () => {
    expect(externalUrls(serviceEnv(urls))).toEqual(urls);
  });

  it('must be complete: every missing one is named', () => {
    const { MONGODB_URL, POSTGRES_URL, ...others } = serviceEnv(urls);
    expect(() => externalUrls(others)).toThrow(/Missing: MONGODB_URL, POSTGRES_URL\./);
  });

  it('may leave out what the application does without', () => {
    const { CLAMAV_URL: _clamav, REDIS_URL: _redis, S3_URL: _s3, ...others } = serviceEnv(urls);
    const found = externalUrls(others);
    expect(found).toEqual({ ...urls, clamav: '', redis: '', s3: '' });
    expect(serviceEnv(found)).toEqual(others);
  });

  it('are left out for who needs services of their own, and nothing else is', () => {
    expect(withoutServices({ ...serviceEnv(urls), SERVICES: 'external', ES_HEAP: '1g' })).toEqual({
      ES_HEAP: '1g',
    });
    expect(withoutServices({ SERVICES: 'native' })).toEqual({ SERVICES: 'native' });
  });
});
