/** For tests: writes one thing into a service and reads it back, with the client that the applications use. */
export type Probe = { write(url: string): Promise<void>; read(url: string): Promise<unknown> };
