import { parseArgs } from 'node:util';
import { readConfig } from '@vivarium/platform/config/read-config.ts';
import { ensureStreams } from '@vivarium/platform/nats/connect.ts';
import { openTools } from './cli/open-tools.ts';
import { runCommand, say } from './cli/run-command.ts';
import { projectorConfigSchema } from './config.ts';
import { listDeadLetters, replayDeadLetter } from './dead-letters/dead-letters.ts';

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
  await ensureStreams(tools.nats, tools.prefix);
  let found = 0;
  for await (const letter of listDeadLetters(tools.nats, tools.prefix)) {
    if (isReplay && !values.all && String(letter.id) !== id) continue;
    found += 1;
    if (isReplay) await replayDeadLetter(tools.nats, tools.prefix, letter);
    say(
      `${isReplay ? 'replayed ' : ''}${letter.id}  ${letter.failedAt}  ${letter.cause}  ${letter.subject}  ${letter.error}`,
    );
  }
  if (found === 0) say(id === undefined ? 'no dead letters' : `no dead letter ${id}`);
  return isReplay && !values.all && found === 0 ? 1 : 0;
});
