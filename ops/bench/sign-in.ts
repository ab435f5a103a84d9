import { parseArgs } from 'node:util';
import { createPasswords, usualRoom } from '@vivarium/command-api/identity/password/passwords.ts';
import { aPerson } from '../client/sample-person.ts';
import { seededRandom } from '../random/seeded.ts';
import { percentile, summary } from './percentile.ts';
import { differenceOfMedians } from './sign-in/difference.ts';
import { openSignInServer } from './sign-in/open-server.ts';

export const title = 'whether answers tell by their time who is a member; log-ins against bare hashing';

const person = aPerson('bench-member', 'Member of the Bench');
const stranger = (n: number) => `nobody-${n}@example.com`;
const PASSWORD = { right: person.password, wrong: 'not the password' };
/** For each hash at once, so that none waits for whoever is not hashing. */
const DOERS = 8;
/** Who signs in by turns: of one person alone a session would end with each that is opened, from the hundredth on. */
const MEMBERS = 32;
/** How long each of two is looked at before it is the other's turn, in milliseconds. */
const TURN_MS = 4000;

interface Question {
  path: string;
  body(email: string): object;
}
const questions: Readonly<Record<string, Question>> = {
  'log-in, wrong password': {
    path: '/auth/login',
    body: (email) => ({ email, password: PASSWORD.wrong }),
  },
  'forgotten password': { path: '/auth/forgot-password', body: (email) => ({ email }) },
  'confirmation once more': { path: '/auth/verify-email/resend', body: (email) => ({ email }) },
};

/**
 * Asks of a member and of nobody by turns, in an order that is drawn, and compares times and answers. Then signs in as often
 * as it can, by turns with bare checks of the same hash at the same number at once.
 */
export async function run(args: string[]): Promise<void> {
  const options = {
    samples: { type: 'string', default: '300' },
    turns: { type: 'string', default: '5' },
  } as const;
  const { values } = parseArgs({ args, options });
  const server = await openSignInServer();
  try {
    await post(server.url, '/auth/register', person);
    const samples = Number(values.samples);
    for (const [name, question] of samples > 0 ? Object.entries(questions) : [])
      await compare(server.url, name, question, samples);
    await throughput(server.url, Number(values.turns));
  } finally {
    await server.close();
  }
}

async function post(url: string, path: string, body: object): Promise<{ ms: number; answer: string }> {
  const began = performance.now();
  const response = await fetch(`${url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  const ms = performance.now() - began;
  // What is of this request alone tells nothing.
  return {
    ms,
    answer: `${response.status} ${text.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}|[0-9a-f]{32}/g, '…')}`,
  };
}

async function compare(url: string, name: string, { path, body }: Question, samples: number) {
  const random = seededRandom(20_261_128);
  const times = { known: [] as number[], unknown: [] as number[] };
  const answers = { known: new Set<string>(), unknown: new Set<string>() };
  for (let i = 0; i < 10; i += 1) await post(url, path, body(stranger(-1 - i)));
  for (let i = 0; i < samples; i += 1) {
    for (const who of random.chance(0.5)
      ? (['known', 'unknown'] as const)
      : (['unknown', 'known'] as const)) {
      const { ms, answer } = await post(url, path, body(who === 'known' ? person.email : stranger(i)));
      times[who].push(ms);
      answers[who].add(answer);
    }
  }
  const isSame = [...answers.known].join() === [...answers.unknown].join();
  const { difference, low, high } = differenceOfMedians([times.known, times.unknown], random);
  console.log(`\n${name}: ${samples} of each, by turns`);
  console.log(`  a member's  ${summary(times.known)}`);
  console.log(`  nobody's    ${summary(times.unknown)}`);
  console.log(
    `  difference of the medians ${difference.toFixed(2)} ms, 95 % within ${low.toFixed(2)} … ${high.toFixed(2)} ms${low <= 0 && high >= 0 ? ' (none is seen)' : ''}`,
  );
  console.log(`  answers: ${isSame ? 'the same' : 'DIFFERENT'} (${[...answers.known].join(' | ')})`);
}

async function throughput(url: string, turns: number): Promise<void> {
  const { atOnce } = usualRoom();
  const passwords = await createPasswords();
  const hash = await passwords.hash(PASSWORD.right);
  const members = Array.from({ length: MEMBERS }, (_, i) => aPerson(`bench-member-${i}`, `Member ${i}`));
  for (const member of members) await post(url, '/auth/register', member);
  let next = 0;
  const rates = { bare: [] as number[], 'log-in': [] as number[] };
  const work = {
    bare: async () => void (await passwords.matches(hash, PASSWORD.right)),
    'log-in': async () => {
      const { email = '', password = '' } = members[next % MEMBERS] ?? {};
      next += 1;
      const { answer } = await post(url, '/auth/login', { email, password });
      if (!answer.startsWith('200')) throw new Error(answer);
    },
  };
  // Not counted: what runs often is compiled first.
  for (const doing of Object.values(work)) await rateOf(doing, atOnce * DOERS);
  for (let turn = 0; turn < turns; turn += 1)
    for (const name of ['bare', 'log-in'] as const)
      rates[name].push(await rateOf(work[name], atOnce * DOERS));
  const ratios = rates['log-in'].map((rate, turn) => rate / (rates.bare[turn] ?? Number.NaN));
  console.log(
    `\nlog-ins against bare checks (argon2id, 19 MiB, 2 passes; ${atOnce} at once), ${turns} turns each`,
  );
  for (const [name, all] of Object.entries(rates))
    console.log(`  ${name.padEnd(7)} ${all.map((rate) => rate.toFixed(1)).join('  ')} a second`);
  console.log(
    `  ratio, median ${percentile(ratios, 0.5).toFixed(2)} (${ratios.map((one) => one.toFixed(2)).join(' ')})`,
  );
}

/** @returns how often a second something is done by so many who do it one time after the other. */
async function rateOf(work: () => Promise<void>, doers: number): Promise<number> {
  const end = performance.now() + TURN_MS;
  let count = 0;
  const go = async () => {
    while (performance.now() < end) {
      await work();
      count += 1;
    }
  };
  const began = performance.now();
  await Promise.all(Array.from({ length: doers }, go));
  return (count * 1000) / (performance.now() - began);
}
