import { setTimeout as delay } from 'node:timers/promises';
import type { ListingReceipt } from '@vivarium/contracts/listings/http/commands.ts';
import { type MarketClient, marketClient } from '../../client/market-client.ts';
import { aBallPython } from '../../client/sample-listing.ts';
import { aPerson } from '../../client/sample-person.ts';
import { type Random, seededRandom } from '../../random/seeded.ts';
import { faultsOf, planRound, strikeAll } from '../crashes/faults.ts';
import type { Drill } from '../drill.ts';
import {
  carryOut,
  type Said,
  type Send,
  type SentCommand,
  type Stand,
  sendAgain,
  standAfter,
} from './sent-command.ts';

const WRITERS = 4;
/** Few, so that commands often find nothing to do. */
const titles = ['Ruby', 'Opal', 'Onyx'].map((name) => `Ball python called ${name}`);
const amounts = ['100.00', '200.00'];
const LOOK_EVERY_MS = 100;

/**
 * Several windows of one seller work at one listing, each command under a key. Some hang up before the answer, and each
 * command is sent once more when others have been carried out since: it must do nothing then, and be answered as before.
 */
export const retries: Drill = {
  name: 'retries',
  title: 'several writers on one listing, whose retries arrive after later commands',
  async open({ system, services }, { run, roundMs = 2500, settleMs = 45_000 }) {
    const client = marketClient(system.url);
    const faults = faultsOf(system, services).filter(({ name }) => !name.includes('elasticsearch'));
    const person = aPerson(run, `Seller ${run}`);
    let { accessToken: token } = await client.register(person);
    const signIn = async () => {
      ({ accessToken: token } = await client.logIn(person));
    };
    return {
      async round(random) {
        await signIn();
        const before = await aPublishedListing(client, token);
        const send: Send = ({ key, said }, timeoutMs) => {
          const [method, path, body] = requestOf(said);
          const options = { body, token, idempotencyKey: key, timeoutMs };
          return client.request<ListingReceipt>(method, `/listings/${before.id}${path}`, options);
        };
        const plan = planRound(random, faults, roundMs);
        const striking = strikeAll(plan);
        const sent: SentCommand[] = [];
        const differences: string[] = [];
        const stop = new AbortController();
        const seeds = Array.from({ length: WRITERS }, () => random.integer(0, 2 ** 31));
        const write = async (seed: number, writer: number) => {
          const own = seededRandom(seed);
          for (let i = 0; !stop.signal.aborted; i += 1) {
            const command = { key: `w${writer}-${i}`, said: whatToSay(own) };
            sent.push(await carryOut(own, command, send));
            if (own.chance(0.3)) differences.push(...(await sendAgain(own.pick(sent), send)));
          }
        };
        const writing = seeds.map(write);
        await delay(roundMs);
        stop.abort();
        const [struck] = await Promise.all([striking, ...writing]);
        for (const command of sent) differences.push(...(await sendAgain(command, send)));
        const wanted = standAfter(before, sent);
        const { left, seconds } = await settle(client, token, before.id, wanted, settleMs);
        const acknowledged = sent.filter(({ answer }) => answer !== undefined).length;
        return {
          line: `${struck.join(', ')}; ${sent.length} commands, to version ${wanted.version}; settled in ${seconds.toFixed(1)} s`,
          acknowledged,
          strikes: plan.length,
          differences: [...differences, ...left],
        };
      },
    };
  },
};

async function aPublishedListing(client: MarketClient, token: string): Promise<Stand & { id: string }> {
  const [title = '', amount = ''] = [titles[0], amounts[0]];
  const draft = await client.createListing(token, aBallPython({ title, price: { amount, currency: 'USD' } }));
  const { id, version, status } = await client.publish(token, draft.id);
  return { id, version, status, title, amount };
}

function whatToSay(random: Random): Said {
  if (random.chance(0.4)) return { title: random.pick(titles) };
  if (random.chance(0.4)) return { amount: random.pick(amounts) };
  return { status: random.pick(['hidden', 'active'] as const) };
}

function requestOf(said: Said): [method: string, path: string, body?: object] {
  if ('title' in said) return ['PATCH', '', said];
  if ('amount' in said) return ['PATCH', '', { price: { ...said, currency: 'USD' } }];
  return ['POST', said.status === 'hidden' ? '/hide' : '/publish'];
}

/** Looks at the listing from outside until it is as it should be, or the time is over. */
async function settle(
  client: MarketClient,
  token: string,
  id: string,
  { version, title, amount, status }: Stand,
  limitMs: number,
): Promise<{ left: string[]; seconds: number }> {
  const start = performance.now();
  for (;;) {
    const page = await client.listing(id, token).catch((error: unknown) => String(error));
    const found =
      typeof page === 'string'
        ? page
        : JSON.stringify([page.version, page.title, page.price.amount, page.status]);
    const wanted = JSON.stringify([version, title, amount, status]);
    const elapsed = performance.now() - start;
    const left = found === wanted ? [] : [`${id} is ${found} instead of ${wanted}`];
    if (left.length === 0 || elapsed > limitMs) return { left, seconds: elapsed / 1000 };
    await delay(LOOK_EVERY_MS);
  }
}
