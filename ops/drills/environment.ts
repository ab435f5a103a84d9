/**
 * What the servers of a drill are told besides. The stream's patience is short, so that what takes longer than it is met,
 * and what a killed server had in work comes again soon.
 */
export const drillEnvironment = { ACK_WAIT_MS: '2000', RECONCILE_LOOK_MS: '300' };
