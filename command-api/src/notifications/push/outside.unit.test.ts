import { expect, test } from 'vitest';
import { isOutside, lookupOutside } from './outside.ts';

test('what is of the internet is outside', () => {
  for (const address of ['8.8.8.8', '172.217.16.10', '192.1.1.1', '2a00:1450:4001::200e', '2606:4700::1111'])
    expect(isOutside(address), address).toBe(true);
});

test('this machine, our own network and what stands for them are not', () => {
  for (const address of [
    ...['127.0.0.1', '10.1.2.3', '172.20.0.2', '192.168.1.1', '169.254.169.254', '100.64.0.1', '0.0.0.0'],
    ...['::1', '::', 'fe80::1', 'fd00::1', '::ffff:10.0.0.1', '64:ff9b::a00:1', '2002:a00:1::', 'ff02::1'],
    ...['224.0.0.1', '255.255.255.255', 'not an address'],
  ])
    expect(isOutside(address), address).toBe(false);
});

test('a name that leads to this machine leads nowhere', async () => {
  for (const all of [true, false]) {
    const found = await new Promise((resolve) => {
      lookupOutside('localhost', { all }, (error) => resolve(error?.message));
    });
    expect(found).toBe('localhost leads to no place outside');
  }
});
