import { isFree } from '@vivarium/platform/process/free-port.ts';

/** @throws where another program listens on a port. */
export async function demandFree(port: number): Promise<void> {
  if (!(await isFree(port)))
    throw new Error(`Port ${port} is taken by another program. Set PORT to a free one.`);
}
