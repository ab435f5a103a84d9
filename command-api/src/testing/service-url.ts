/** @returns the URL of a service that the tests run on. @throws when the environment does not have it. */
export function serviceUrl(name: 'POSTGRES_URL' | 'MONGODB_URL' | 'NATS_URL' | 'REDIS_URL'): string {
  const url = process.env[name];
  if (url === undefined) throw new Error(`${name} is not set: run the tests with npm test`);
  return url;
}
