import { generate } from '../check/generated.ts';
import { interruption } from '../process/interruption.ts';

/** `npm run generate`: makes the files under `generated/` from the code. */
await generate(interruption());
process.stdout.write('made anew; `git diff` shows what has changed\n');
