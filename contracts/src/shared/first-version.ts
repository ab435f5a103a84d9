/** What everything that is there begins with: asked for as `min_version`, what was made a moment ago is waited for. */
export const FIRST_VERSION = 1;
