/** What a measurement is given. */
export interface Measuring {
  /** A folder to write into. */
  folder: string;
  /** How often what is compared is done, in turns. */
  rounds: number;
  /** A folder of pictures, each of something else. */
  pictures: string | undefined;
}
