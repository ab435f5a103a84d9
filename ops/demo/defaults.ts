/** The market that `npm start` loads. */
export const DEFAULT_SEED = 'vivarium';
export const DEFAULT_LISTINGS = 5000;
