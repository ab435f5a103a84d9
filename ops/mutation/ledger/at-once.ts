import pg from 'pg';

const CONNECTIONS = 8;

/**
 * What many do to a ledger at one moment, which commands one after the other cannot show.
 * @param url of a database that has the ledger in it
 * @returns what went otherwise than it should, in words
 */
export async function faultsAtOnce(url: string): Promise<string[]> {
  const clients = Array.from({ length: CONNECTIONS }, () => new pg.Client({ connectionString: url }));
  await Promise.all(clients.map((client) => client.connect()));
  const [first] = clients;
  if (first === undefined) return [];
  try {
    await first.query(`alter database ${new URL(url).pathname.slice(1)} set deadlock_timeout = '50ms'`);
    await first.query(setUp);
    const faults: string[] = [];
    const expectAll = async (what: string, statement: (i: number) => string, wanted: string) => {
      const answers = await Promise.all(
        clients.map((client, i) =>
          client.query<{ it: string }>(`select (${statement(i)})::text as it from word_of_accounts`).then(
            ({ rows }) => rows[0]?.it ?? '',
            (error: Error) => error.message,
          ),
        ),
      );
      const found = answers.toSorted().join(' ');
      if (found !== wanted) faults.push(`${what}: ${found.slice(0, 200)}`);
    };
    const once = (word: string) =>
      [...Array.from({ length: CONNECTIONS - 1 }, () => 'false'), word].join(' ');
    for (let round = 0; round < 10 && faults.length === 0; round += 1) {
      const all = (word: string) => Array.from({ length: CONNECTIONS }, () => word).join(' ');
      await expectAll(
        'the same transfer at once',
        () => `ledger.transfer('same-${round}', a, b, 1, 'payment', null, now())`,
        once('true'),
      );
      await expectAll(
        'transfers that cross',
        (i) =>
          `ledger.transfer('cross-${round}-${i}', ${i % 2 === 0 ? 'a, b' : 'b, a'}, 1, 'payment', null, now())`,
        all('true'),
      );
      await expectAll(
        'the same hold at once',
        () => `ledger.hold('hold-${round}', a, b, 1, 'withdrawal', null, now()) = md5('hold-${round}')::uuid`,
        all('true'),
      );
      await expectAll(
        'a hold resolved at once',
        () => `ledger.resolve(md5('hold-${round}')::uuid, 1, now())`,
        once('true'),
      );
      for (let i = 0; i < CONNECTIONS; i += 1)
        await first.query(
          `select ledger.hold('held-${round}-${i}', ${i % 2 === 0 ? 'a, b' : 'b, a'}, 1, 'withdrawal', null, now()) from word_of_accounts`,
        );
      await expectAll(
        'holds that cross',
        (i) => `ledger.resolve(md5('held-${round}-${i}')::uuid, 1, now())`,
        all('true'),
      );
    }
    return faults;
  } finally {
    await Promise.all(clients.map((client) => client.end()));
  }
}

/** Two accounts with something on each. */
const setUp = `
  create view word_of_accounts as select
    ledger.account_id('wallet', '00000000-0000-0000-0000-00000000000a', 'USD') as a,
    ledger.account_id('wallet', '00000000-0000-0000-0000-00000000000b', 'USD') as b;
  select ledger.open_account('costs', '00000000-0000-0000-0000-00000000000c', 'USD', true),
    ledger.open_account('wallet', '00000000-0000-0000-0000-00000000000a', 'USD', false),
    ledger.open_account('wallet', '00000000-0000-0000-0000-00000000000b', 'USD', false);
  select ledger.transfer('filled-a', ledger.account_id('costs', '00000000-0000-0000-0000-00000000000c', 'USD'), a, 1000, 'payment', null, now()),
    ledger.transfer('filled-b', ledger.account_id('costs', '00000000-0000-0000-0000-00000000000c', 'USD'), b, 1000, 'payment', null, now())
  from word_of_accounts;
`;
