import { setTimeout as delay } from 'node:timers/promises';
import type { Session } from '@vivarium/contracts/identity/http/session.ts';
import type { ListingReceipt } from '@vivarium/contracts/listings/http/commands.ts';
import type { PresignAnswer } from '@vivarium/contracts/media/http.ts';
import { eicar } from '@vivarium/media-worker/fixtures/eicar.ts';
import { type MarketClient, Refusal } from '../../client/market-client.ts';
import { aBallPython } from '../../client/sample-listing.ts';
import { aPerson } from '../../client/sample-person.ts';
import { aPicture } from '../../media/sample-pictures.ts';
import type { Random } from '../../random/seeded.ts';
import { commandUntilKnown, untilKnown } from '../until-known.ts';

/** What an upload is, which decides what has to become of it. */
export type Kind = 'picture' | 'half' | 'harmful';

/** Somebody who uploads pictures, shows them on their one listing and takes some away again. */
export class Photographer {
  readonly #client: MarketClient;
  readonly #random: Random;
  readonly #person: ReturnType<typeof aPerson>;
  readonly #isScanned: boolean;
  #session: Session | undefined;
  #listing = '';
  #taken = 0;
  /** What the store has taken, by its id. */
  readonly sent = new Map<string, Kind>();
  /** What they have removed. */
  readonly removed = new Set<string>();
  /** What their listing was last told to show, in this order. */
  attached: string[] = [];
  acknowledged = 0;

  /** @param isScanned whether there is a scanner, which tells what does harm. */
  constructor(client: MarketClient, random: Random, name: string, isScanned: boolean) {
    this.#client = client;
    this.#random = random;
    this.#person = aPerson(name, `Photographer ${name}`);
    this.#isScanned = isScanned;
  }

  get listing(): string {
    return this.#listing;
  }

  get token(): string {
    return this.#session?.accessToken ?? '';
  }

  async signUp(): Promise<void> {
    this.#session = await this.#client.register(this.#person);
    const { id } = await this.#client.createListing(this.token, aBallPython({ title: 'Photographed' }));
    await this.#client.publish(this.token, id);
    this.#listing = id;
  }

  async signIn(): Promise<void> {
    this.#session = await this.#client.logIn(this.#person);
  }

  /** Uploads until `signal` is aborted; what is under way is brought to its end. */
  async upload(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      const kind = this.#random.chance(0.25) ? this.#random.pick(this.#bad()) : 'picture';
      const id = await this.#send(await this.#bytes(kind));
      this.sent.set(id, kind);
      await this.#show(id);
      if (this.attached.length > 0 && this.#random.chance(0.2))
        await this.#remove(this.#random.pick(this.attached));
      await delay(this.#random.integer(0, 200));
    }
  }

  #bad(): readonly Kind[] {
    return this.#isScanned ? ['half', 'harmful'] : ['half'];
  }

  /** No two are alike, so that nothing of one is there because of another. */
  async #bytes(kind: Kind): Promise<Buffer> {
    this.#taken += 1;
    const picture = await aPicture(700, 500, this.#random.integer(1, 2 ** 31));
    if (kind === 'half') return picture.subarray(0, Math.floor(picture.length / 2));
    return kind === 'harmful' ? Buffer.concat([picture, eicar]) : picture;
  }

  /** Puts the same bytes to the same address again and again while there is no answer, as a browser does. */
  async #send(bytes: Buffer): Promise<string> {
    const file = { name: `Number ${this.#taken}`, contentType: 'image/jpeg', size: bytes.byteLength };
    const body = { files: [{ ...file, purpose: 'listing' }] };
    const { items } = await this.#untilKnown<PresignAnswer>('POST', '/media/presign', body);
    const [where] = items;
    if (where === undefined) throw new Error('no address was given');
    const put = async () => {
      const { method, url, headers } = where;
      const init = { method, headers, body: new Uint8Array(bytes), signal: AbortSignal.timeout(5000) };
      const { ok, status } = await fetch(url, init);
      if (!ok) throw new Refusal(status, undefined, undefined);
    };
    await untilKnown(put, async () => {});
    this.acknowledged += 1;
    return where.id;
  }

  /** What is bad is attached where nobody has found out yet, and left out of the next list, as by somebody who saw it refused. */
  async #show(id: string): Promise<void> {
    const good = this.attached.filter((one) => this.sent.get(one) === 'picture');
    const attached = [...good, id];
    const body = { media: attached.map((one) => ({ id: one })) };
    try {
      await this.#untilKnown<ListingReceipt>('PATCH', `/listings/${this.#listing}`, body);
      this.attached = attached;
    } catch (error) {
      const isRefused = error instanceof Refusal && error.status === 422;
      if (!isRefused || this.sent.get(id) === 'picture') throw error;
    }
  }

  async #remove(id: string): Promise<void> {
    try {
      await this.#untilKnown('DELETE', `/media/${id}`);
    } catch (error) {
      // An earlier try, whose answer did not come, has removed it.
      if (!(error instanceof Refusal && error.status === 404)) throw error;
    }
    this.removed.add(id);
    // What is removed cannot be attached again, as the page leaves it out too.
    this.attached = this.attached.filter((one) => one !== id);
  }

  async #untilKnown<Answer>(method: string, path: string, body?: unknown): Promise<Answer> {
    const answer = await commandUntilKnown<Answer>(this.#client, this, { method, path, body });
    this.acknowledged += 1;
    return answer;
  }
}
