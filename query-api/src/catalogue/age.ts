/** Seconds for which what the catalogue says may be kept: it changes with a deployment. */
export const CATALOGUE_AGE = 3600;
