import type { Developed } from '../darkroom/protocol.ts';
import { type Scanner, TooLargeToScan } from './clamd.ts';

type Refusal = Extract<Developed, { refused: unknown }>;

/**
 * @param scanner undefined where none was set up.
 * @returns why an upload is not even opened; undefined: nothing is known against it.
 * @throws what {@link Scanner.scan} throws for what is no fault of the file.
 */
export async function scanUpload(scanner: Scanner | undefined, file: string): Promise<Refusal | undefined> {
  try {
    const found = await scanner?.scan(file);
    return found === undefined ? undefined : { refused: 'harmful', why: found.slice(0, 400) };
  } catch (error) {
    if (error instanceof TooLargeToScan) return { refused: 'too_large', why: error.message };
    throw error;
  }
}
