/** Tells the time; injected into every decision that needs it. */
export type Clock = () => Date;

/** The machine's clock, for the composition roots. */
export const systemClock: Clock = () => new Date();
