/** A mail as it leaves. */
export interface Mail {
  to: string;
  subject: string;
  text: string;
  html: string;
  headers: Readonly<Record<string, string>>;
  /** The same however often it is sent, so that whoever gets it twice may notice. */
  id: string;
}
