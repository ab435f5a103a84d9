/**
 * What the servers of a drill are told besides. The stream's patience is short, so that what takes longer than it is met,
 * and what a killed server had in work comes again soon.
 */
export const drillEnvironment = {
  ...{ ACK_WAIT_MS: '2000', RECONCILE_LOOK_MS: '300', LOG_LEVEL: 'info' },
  // What gives way to all else would wait for the end of the drill.
  REST_NICE: '0',
  // All visitors have one address, and come by hundreds.
  ...{ LIMIT_ACTIVITY: '1000000/minute', LIMIT_REGISTRATIONS: '100000/minute' },
};

/** What the services of a drill are told: the stand-in for MongoDB has files, which can be looked into. */
export const drillServices = { MONGODB_ON_DISK: 'true' };
