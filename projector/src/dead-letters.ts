import { parseArgs } from 'node:util';
import { streams } from '@vivarium/contracts/shared/envelope.ts';
import { readConfig } from '@vivarium/platform/config/read-config.ts';
import { ensureStreams } from '@vivarium/platform/nats/connect.ts';
import { listDeadLetters, replayDeadLetter } from '@vivarium/platform/stream/dead-letters.ts';
import { openTools } from './cli/open-tools.ts';
import { runCommand, say } from './cli/run-command.ts';
import { projectorConfigSchema } from './config.ts';

/** `dead-letters.ts list`, `dead-letters.ts replay <id>`, `dead-letters.ts replay --all` */
await runCommand(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { all: { type: 'boolean', default: false } },
  });
  const [what, id] = positionals;
  const isReplay = what === 'replay' && (id === undefined) === values.all;
  if (what !== 'list' && !isReplay)
    throw new Error('usage: dead-letters.ts list | replay <id> | replay --all');
  await using tools = await openTools(readConfig(projectorConfigSchema));
  const letters = streams.deadLetters(tools.prefix);
  await ensureStreams(tools.nats, letters);
  let found = 0;
  for await (const letter of listDeadLetters(tools.nats, letters.name)) {
    if (isReplay && !values.all && String(letter.id) !== id) continue;
    found += 1;
    if (isReplay) await replayDeadLetter(tools.nats, letters.name, letter);
    say(
      `${isReplay ? 'replayed ' : ''}${letter.id}  ${letter.failedAt}  ${letter.cause}  ${letter.subject}  ${letter.error}`,
    );
  }
  if (found === 0) say(id === undefined ? 'no dead letters' : `no dead letter ${id}`);
  return isReplay && !values.all && found === 0 ? 1 : 0;
});
