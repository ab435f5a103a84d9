import { availableParallelism } from 'node:os';
import { hash, verify } from '@node-rs/argon2';
import { Problem } from '@vivarium/contracts/problem.ts';
import pLimit from 'p-limit';

/** Hashes and checks passwords; injected, since each hash takes its time on purpose. Both throw 503 when too many wait. */
export interface Passwords {
  hash(password: string): Promise<string>;
  /** @param encoded undefined for a person who does not exist: takes as long as for one who does, and is false. */
  matches(encoded: string | undefined, password: string): Promise<boolean>;
}

/** argon2id (the library's default) with the parameters that OWASP's password storage cheat sheet names first. */
const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** One password typed on two keyboards may differ in its code points; NIST SP 800-63B asks for a normal form. */
const normalForm = (password: string) => password.normalize('NFKC');

/** How much hashing there may be. */
export interface HashingRoom {
  /** Hashes at once: each takes a core, and one of the four threads that also read files and look names up. */
  atOnce: number;
  /** Hashes that wait for their turn. More are refused, as whoever asked would have gone before theirs came. */
  waiting: number;
}

/** Half of the cores, so that commands without a password go on as if nothing were; the last waits a second or two. */
export function usualRoom(cores = availableParallelism()): HashingRoom {
  const atOnce = Math.min(3, Math.max(1, Math.floor(cores / 2)));
  return { atOnce, waiting: atOnce * 50 };
}

/** @returns passwords hashed with argon2id. */
export async function createPasswords({ atOnce, waiting }: HashingRoom = usualRoom()): Promise<Passwords> {
  const turn = pLimit(atOnce);
  const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
    if (turn.pendingCount >= waiting) {
      throw new Problem('unavailable', 'Too many people are signing in just now. Try again in a moment.', {
        retryAfter: 2,
      });
    }
    return turn(work);
  };
  const nobodys = await hash('nobody has this password', parameters);
  return {
    hash: async (password) => inTurn(() => hash(normalForm(password), parameters)),
    matches: async (encoded, password) => {
      const isRight = await inTurn(() => verify(encoded ?? nobodys, normalForm(password)));
      return isRight && encoded !== undefined;
    },
  };
}
