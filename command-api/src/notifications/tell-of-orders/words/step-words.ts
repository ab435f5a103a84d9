/** What a party is told of a step of an order. */
export interface StepWords {
  /** Before what it is about. */
  subject: string;
  /** What it means, what became of the money, and what is to be done. */
  says: (until: string | undefined, why: string, part: string) => string;
}
