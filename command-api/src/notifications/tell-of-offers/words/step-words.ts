/** What a party is told of a step of an offer. */
export interface StepWords {
  /** Before what it is about. */
  subject: string;
  /** What it means and what can be done. @param until with a space before it; empty: no longer */
  says: (until: string) => string;
}
