import { describe, expect, test } from 'vitest';
import { megabytesIn, memoryOf, nameOf } from './memory-of.ts';

describe('what a process is called', () => {
  test.each([
    [['/opt/bin/node', '--enable-source-maps', 'query-api/src/main.ts', ''], 'query-api/src/main.ts'],
    [['/usr/bin/java', '-Xmx1g', '-cp', 'x', 'MongoMain', '/data'], 'MongoMain'],
    [['postgres: writer '], 'writer'],
    [['/cache/bin/nats-server', '-c', 'nats.conf'], 'nats-server'],
  ])('%j', (words, name) => {
    expect(nameOf(words)).toBe(name);
  });
});

test('kilobytes of the system are of 1024 bytes', () => {
  expect(megabytesIn('Rss:          1000 kB\nPss:           500 kB\n', 'Rss')).toBe(1.024);
  expect(megabytesIn('Rss:          1000 kB\nPss:           500 kB\n', 'Pss')).toBe(0.512);
});

test('a process that has ended holds nothing', () => {
  expect(memoryOf(2 ** 30)).toBeUndefined();
});
