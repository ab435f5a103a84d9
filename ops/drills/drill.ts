import type { Random } from '../random/seeded.ts';
import type { OwnStage } from '../system/own-stage.ts';
import type { FaultyVariant } from './orders/fleet.ts';

/** Something that goes wrong again and again while people use the application, and a look at what is left of it. */
export interface Drill {
  /** As it is chosen on the command line, and of its folder. */
  name: string;
  /** What goes wrong, in a few words. */
  title: string;
  /** @param stage the whole application on services of its own: everything on it may be struck. */
  open(stage: OwnStage, options: DrillOptions): Promise<OpenDrill>;
}

export interface DrillOptions {
  /** Makes names that no other drill on the same stage has. */
  run: string;
  /** How long the load of a round goes on, in milliseconds; each drill has its own idea of it. */
  roundMs?: number | undefined;
  /** How long the system may take to come to rest after a round. */
  settleMs?: number | undefined;
  /** Listings of the seller who has many; ten thousand unless said otherwise. */
  stock?: number | undefined;
  /** Listings that are sold at once in a round of orders, each a schedule of its own. */
  schedules?: number | undefined;
  /** Who want each of these; fifty unless said otherwise. */
  buyers?: number | undefined;
  /** Has orders made in a way that is wrong, for showing that the drill can fail. */
  faulty?: FaultyVariant | undefined;
}

/** A drill that is under way. */
export interface OpenDrill {
  /** @param random of this round alone: the same seed and number make the same round. */
  round(random: Random, index: number): Promise<RoundReport>;
  /** A last look at all that the rounds have left. @returns the differences, in words. */
  atEnd?(): Promise<string[]>;
  close?(): Promise<void>;
}

export interface RoundReport {
  /** What was struck, and how the load went on meanwhile, in one line. */
  line: string;
  /** Writes that were acknowledged. */
  acknowledged: number;
  /** Times that something was struck. */
  strikes: number;
  /** What is wrong when the time to settle is over, in words. */
  differences: string[];
}
