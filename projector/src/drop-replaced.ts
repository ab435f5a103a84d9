import { readConfig } from '@vivarium/platform/config/read-config.ts';
import { openTools } from './cli/open-tools.ts';
import { runCommand, say } from './cli/run-command.ts';
import { projectorConfigSchema } from './config.ts';
import { dropReplacedAlone } from './start-dropping.ts';

/** `drop-replaced.ts`: what a projector does by itself every `DROP_REPLACED_HOURS`, now. */
await runCommand(async () => {
  await using tools = await openTools(readConfig(projectorConfigSchema));
  const dropped = await dropReplacedAlone(tools);
  if (dropped === undefined) throw new Error('somebody else is at it');
  const { indices, behind, left, kept } = dropped;
  if (left.length > 0) say(`deleted, since rebuilds had left them: ${left.join(', ')}`);
  if (kept.length > 0) say(`kept on purpose, with who has left since: ${kept.join(', ')}`);
  say(`of ${indices.length} indices what was replaced is gone`);
  if (behind.length > 0) say(`not of ${behind.join(', ')}, whose history did not follow in time`);
  return behind.length > 0 ? 1 : 0;
});
