import type { Random } from '../random/seeded.ts';
import type { Command, ModelAccount } from './model.ts';

/** Few accounts and few keys, so that commands meet: in two currencies, some of which may be below nothing. */
export const accounts: readonly ModelAccount[] = ['USD', 'EUR'].flatMap((currency) =>
  Array.from({ length: 6 }, (_, i) => ({ name: `${currency}${i}`, currency, mayBeNegative: i === 0 })),
);

/** Of commands that were made, as many can be said again. */
const REMEMBERED = 40;

/** @returns what makes commands of a source of chance: new ones, the same again, and others under the same key. */
export function commandsOf(random: Random): () => Command {
  const said: Command[] = [];
  let made = 0;
  const anew = (): Command => {
    const from = random.pick(accounts);
    const others = accounts.filter(
      (one) => one !== from && (one.currency === from.currency || random.chance(0.05)),
    );
    const kind = random.chance(0.3) ? 'hold' : 'transfer';
    made += 1;
    return { kind, key: `${kind}-${made}`, from, to: random.pick(others), amount: random.integer(1, 60) };
  };
  const resolving = (): Command => {
    const held = said.filter(({ kind }) => kind === 'hold');
    const key = held.length === 0 || random.chance(0.02) ? 'nothing' : random.pick(held).key;
    return { kind: 'resolve', key, posted: random.pick([0, random.integer(1, 70), -1, 1]) };
  };
  const again = (): Command => {
    const one = random.pick(said);
    return one.kind === 'resolve' || random.chance(0.7) ? one : { ...one, amount: one.amount + 1 };
  };
  return () => {
    const luck = random.next();
    const command = said.length > 0 && luck < 0.12 ? again() : luck < 0.4 ? resolving() : anew();
    said.push(command);
    if (said.length > REMEMBERED) said.shift();
    return command;
  };
}
