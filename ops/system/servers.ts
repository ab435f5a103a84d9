// The programs of the application: a file each, and a line here.
export { commandApi } from './servers/command-api.ts';
export { gateway } from './servers/gateway.ts';
export { matcher } from './servers/matcher.ts';
export { mediaWorker } from './servers/media-worker.ts';
export { payments } from './servers/payments.ts';
export { projector } from './servers/projector.ts';
export { queryApi } from './servers/query-api.ts';
export { readModels } from './servers/read-models.ts';
export { relay } from './servers/relay.ts';
export { worker } from './servers/worker.ts';
