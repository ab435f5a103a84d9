import type { ListingReceipt } from '@vivarium/contracts/listings/http/commands.ts';

/** What the system has acknowledged of one listing: after a drill exactly this must be found. */
export interface Expected {
  id: string;
  seller: string;
  version: number;
  status: string;
  title: string;
  amount: string;
}

/** Everything acknowledged so far. Each listing has one writer, so the last receipt is the truth. */
export class Ledger {
  readonly #listings = new Map<string, Expected>();
  #acknowledged = 0;

  /** @throws when a receipt goes back in version: that alone would be a lost write. */
  record(receipt: ListingReceipt, seller: string, content: { title: string; amount: string }): Expected {
    const before = this.#listings.get(receipt.id);
    if (before !== undefined && receipt.version < before.version) {
      throw new Error(`listing ${receipt.id} went from version ${before.version} back to ${receipt.version}`);
    }
    const { id, version, status } = receipt;
    const { title, amount } = content;
    const expected = { id, version, status, seller, title, amount };
    this.#listings.set(id, expected);
    this.#acknowledged += 1;
    return expected;
  }

  /** Notes a write that is no listing's. */
  count(): void {
    this.#acknowledged += 1;
  }

  /** How many writes were acknowledged. */
  get acknowledged(): number {
    return this.#acknowledged;
  }

  ofSeller(seller: string): Expected[] {
    return [...this.#listings.values()].filter((each) => each.seller === seller);
  }
}
