/** What a provider has found out. */
export type Finding =
  | { found: 'nothing yet' }
  /** It cannot say who it is, or they have called it off. Another try of the same may still come. */
  | { found: 'not confirmed' }
  | { found: 'document'; country: string; number: string };

/** A check as the provider has it. */
export interface CheckAtProvider {
  /** Our own name for it, which it was given. */
  checkId: string | undefined;
  finding: Finding;
  /** Where its page is now: an address is good once and for a while, so that it is kept nowhere. Undefined: it needs nothing more. */
  url: string | undefined;
}

/**
 * Who looks at documents: a session at the provider, whose page the person is sent to; then the provider tells that something
 * has come of it, and is asked what. So nothing depends on the order in which it tells, or on what the message says.
 */
export interface IdentityProvider {
  readonly name: string;
  /** @param returnUrl where the person comes back to. @returns the provider's name for it, and where its page is */
  begin(check: { checkId: string; returnUrl: string }): Promise<{ ref: string; url: string }>;
  read(ref: string): Promise<CheckAtProvider>;
  /** Has it forget all that was shown. Of what it has forgotten already, or never knew: nothing. */
  forget(ref: string): Promise<void>;
  /**
   * @returns what the message is about; undefined: it is none of ours.
   * @throws {Problem} `invalid_signature` unless the provider has signed it, lately.
   */
  refOf(body: Buffer, signature: string | undefined): string | undefined;
}
