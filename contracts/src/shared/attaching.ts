/** Pictures and films that one thing may have. */
export const MOST_ATTACHED = 20;
/** Pictures and films that show what somebody complains of, or answers to it. */
export const MOST_EVIDENCE = 12;
/** Letters of what is said of a picture to those who do not see it. */
export const LONGEST_ALT = 300;
