import { hash, verify } from '@node-rs/argon2';

/** Hashes and checks passwords; injected, since each hash takes its time on purpose. */
export interface Passwords {
  hash(password: string): Promise<string>;
  /** @param encoded undefined for a person who does not exist: takes as long as for one who does, and is false. */
  matches(encoded: string | undefined, password: string): Promise<boolean>;
}

/** argon2id (the library's default) with the parameters that OWASP's password storage cheat sheet names first. */
const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** One password typed on two keyboards may differ in its code points; NIST SP 800-63B asks for a normal form. */
const normalForm = (password: string) => password.normalize('NFKC');

/** @returns passwords hashed with argon2id. */
export async function createPasswords(): Promise<Passwords> {
  const nobodys = await hash('nobody has this password', parameters);
  return {
    hash: (password) => hash(normalForm(password), parameters),
    matches: async (encoded, password) => {
      const isRight = await verify(encoded ?? nobodys, normalForm(password));
      return isRight && encoded !== undefined;
    },
  };
}
