import { type Given, type TaskName, type Told, tasks } from './tasks.ts';

/** A process that does one task and ends; see `apart.ts`. */
type Task = (given: Given<TaskName>, onLine: (line: string) => void) => Promise<unknown>;

const say = (told: Told<TaskName>) =>
  new Promise<void>((resolve) => process.send?.(told, undefined, undefined, () => resolve()));

process.once('message', async ({ name, given }: { name: TaskName; given: Given<TaskName> }) => {
  try {
    const done = await (tasks[name] as Task)(given, (line) => void say({ line }));
    await say({ done } as Told<TaskName>);
  } catch (error) {
    await say({ failed: error instanceof Error ? error.message : String(error) });
  }
  process.exit(0);
});
// Nobody waits for it any more.
process.once('disconnect', () => process.exit(1));
