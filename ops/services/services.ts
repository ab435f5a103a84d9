// The services that the application runs on: a file each, and a line here.
export { clamav } from './clamav.ts';
export { elasticsearch } from './elasticsearch.ts';
export { mongodb } from './mongodb.ts';
export { nats } from './nats.ts';
export { postgres } from './postgres.ts';
export { redis } from './redis.ts';
export { s3 } from './s3.ts';
