import { describe, expect, it } from 'vitest';
import { composeArguments, parsePublishedPort, projectOf } from './docker-compose.ts';

describe('the Compose project', () => {
  it('is the same for the same state folder, and another one for another checkout', () => {
    expect(projectOf('/home/a/vivarium/.state')).toBe(projectOf('/home/a/vivarium/.state/'));
    expect(projectOf('/home/a/vivarium/.state')).not.toBe(projectOf('/home/b/vivarium/.state'));
  });

  it('is named in every command, with the file of the repository', () => {
    const args = composeArguments('/x/.state', 'up', '--wait', 'nats');
    expect(args[2]).toMatch(/\/docker-compose\.yml$/);
    expect(args.slice(3)).toEqual(['--project-name', projectOf('/x/.state'), 'up', '--wait', 'nats']);
  });
});

describe('the port that Compose has published', () => {
  it('is read from its answer', () => {
    expect(parsePublishedPort('127.0.0.1:49153\n')).toBe(49153);
    expect(parsePublishedPort('[::]:9200')).toBe(9200);
  });

  it.each(['', 'no such service', '127.0.0.1:0\n'])('is missing in “%s”', (text) => {
    expect(() => parsePublishedPort(text)).toThrow('Docker published no port');
  });
});
