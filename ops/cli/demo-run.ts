import type { OnProgress } from '../services/progress.ts';
import type { RunningServices } from '../services/types.ts';
import type { RunningSystem } from '../system/start-system.ts';

/** What the steps of `npm start` share. */
export type DemoRun = {
  /** Where data, logs and the state file are kept. */
  readonly stateDir: string;
  readonly env: NodeJS.ProcessEnv;
  /** Aborted when the person asks to stop; a long step must give up then. */
  readonly signal: AbortSignal;
  readonly onProgress: OnProgress;
  /** Says something that happens meanwhile, in a line of its own. */
  say(words: string): void;
  /** Set by the first step. */
  services?: RunningServices;
  /** The application's own processes; set by the step that starts them. */
  system?: RunningSystem;
  /** Adds a line to what is printed when everything is up: what it is, and where. */
  announce(what: string, where: string): void;
  /** Adds something to be done when the run ends, however it ends; the last added is done first. */
  onEnd(undo: () => Promise<void>): void;
};

/** One thing that `npm start` does, after all that stand before it in the list. */
export type DemoStep = (run: DemoRun) => Promise<void>;
