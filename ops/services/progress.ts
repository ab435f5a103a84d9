/** What a long step reports while it runs. */
export type Progress = {
  /** Says what is being done now, in words for a person: “installing Elasticsearch (first time only, ~25 MB)”. */
  step(message: string): void;
};

export type ProgressEvent = {
  /** The thing that takes time; events with the same subject replace each other. */
  readonly subject: string;
  readonly kind: 'step' | 'done' | 'failed';
  readonly message: string;
};

export type OnProgress = (event: ProgressEvent) => void;

/** A {@link Progress} for one subject that hands its steps to `onProgress`. */
export function progressOf(subject: string, onProgress: OnProgress): Progress {
  return { step: (message) => onProgress({ subject, kind: 'step', message }) };
}
