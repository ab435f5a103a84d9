/** Pictures and films that one thing may have. */
export const MOST_ATTACHED = 20;
/** Letters of what is said of a picture to those who do not see it. */
export const LONGEST_ALT = 300;
