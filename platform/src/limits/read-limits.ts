import type { LimitDefinitions } from './limit-definition.ts';

/** What is read, whichever server answers: they count together. docs/security.md says why so. */
export const readLimitDefinitions = {
  readsOfAddress: {
    variable: 'LIMIT_READS_OF_ADDRESS',
    wide: '600000/minute',
    strict: '3000/minute',
    message: 'There are too many requests from your network. Wait a little.',
  },
  readsOfPerson: {
    variable: 'LIMIT_READS_OF_PERSON',
    wide: '600000/minute',
    strict: '1200/minute',
    message: 'You are asking too much at once. Wait a little.',
  },
} as const satisfies LimitDefinitions;
