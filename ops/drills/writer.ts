import { setTimeout as delay } from 'node:timers/promises';
import type { Session } from '@vivarium/contracts/identity/http/session.ts';
import type { ListingReceipt } from '@vivarium/contracts/listings/http/commands.ts';
import type { MarketClient } from '../client/market-client.ts';
import { aBallPython } from '../client/sample-listing.ts';
import { aPerson } from '../client/sample-person.ts';
import type { Random } from '../random/seeded.ts';
import type { Expected, Ledger } from './ledger.ts';
import { commandUntilKnown } from './until-known.ts';

/** Longest pause between two commands: enough writes for every crash to meet some, few enough to look at all. */
const PAUSE_MS = 40;

/** What an owner may do next with a listing in this status. */
const nextCommands: Record<string, readonly string[]> = {
  draft: ['publish', 'publish', 'change', 'remove'],
  active: ['change', 'change', 'hide', 'mark-sold', 'remove'],
  hidden: ['publish', 'change', 'remove'],
  sold: [],
  removed: [],
};

/** One seller who writes without a break, each command repeated under its key until its outcome is known. */
export class Writer {
  readonly #client: MarketClient;
  readonly #random: Random;
  readonly #ledger: Ledger;
  readonly #renames: boolean;
  #person: ReturnType<typeof aPerson>;
  #session: Session | undefined;
  #written = 0;

  /** @param renames whether they change their own name too, which all of their listings carry. */
  constructor(client: MarketClient, random: Random, ledger: Ledger, name: string, renames = false) {
    this.#client = client;
    this.#random = random;
    this.#ledger = ledger;
    this.#person = aPerson(name, `Seller ${name}`);
    this.#renames = renames;
  }

  /** As they were last told that they are called. */
  get displayName(): string {
    return this.#person.displayName;
  }

  /** The seller's public id. */
  get id(): string {
    return this.#session?.user.id ?? '';
  }

  get token(): string {
    return this.#session?.accessToken ?? '';
  }

  async signUp(): Promise<void> {
    this.#session = await this.#client.register(this.#person);
  }

  /** Signs in afresh: an access token lasts 15 minutes, a long drill does not. */
  async signIn(): Promise<void> {
    this.#session = await this.#client.logIn(this.#person);
  }

  /** Writes until `signal` is aborted; the command under way is always brought to its end. */
  async write(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      const open = this.#ledger.ofSeller(this.id).filter(({ status }) => nextCommands[status]?.length);
      if (this.#renames && this.#random.chance(0.15)) await this.#rename();
      else if (open.length < 3 || this.#random.chance(0.4)) await this.#create();
      else await this.#continue(this.#random.pick(open));
      await delay(this.#random.integer(0, PAUSE_MS));
    }
  }

  async #rename(): Promise<void> {
    this.#written += 1;
    const displayName = `Seller ${this.#person.username} the ${this.#written}th`;
    await this.#untilKnown('PATCH', '/users/me', { displayName });
    this.#ledger.count();
    this.#person = { ...this.#person, displayName };
  }

  async #create(): Promise<void> {
    const content = { title: this.#nextTitle(), amount: this.#nextAmount() };
    const body = aBallPython({ title: content.title, price: { amount: content.amount, currency: 'USD' } });
    const receipt = await this.#untilKnown('POST', '/listings', body);
    this.#ledger.record(receipt, this.id, content);
  }

  async #continue(listing: Expected): Promise<void> {
    const command = this.#random.pick(nextCommands[listing.status] ?? []);
    const path = `/listings/${listing.id}`;
    if (command === 'change') {
      const content = { title: this.#nextTitle(), amount: this.#nextAmount() };
      const body = { title: content.title, price: { amount: content.amount, currency: 'USD' } };
      this.#ledger.record(await this.#untilKnown('PATCH', path, body), this.id, content);
    } else if (command === 'remove') {
      await this.#untilKnown('DELETE', path);
      const version = listing.version + 1;
      this.#ledger.record({ id: listing.id, version, status: 'removed' }, this.id, listing);
    } else {
      this.#ledger.record(await this.#untilKnown('POST', `${path}/${command}`), this.id, listing);
    }
  }

  #nextTitle(): string {
    this.#written += 1;
    return `Ball python ${this.#person.username} number ${this.#written}`;
  }

  #nextAmount(): string {
    return `${this.#random.integer(50, 2000)}.00`;
  }

  #untilKnown(method: string, path: string, body?: unknown): Promise<ListingReceipt> {
    return commandUntilKnown(this.#client, this, { method, path, body });
  }
}
