/**
 * Versions of the aggregates folded into a document of a read model, by source, e.g. `listing`, `seller`. An older or
 * equal one changes nothing; 0: what the document copies from is not projected yet.
 */
export type Sources = Record<string, number>;
