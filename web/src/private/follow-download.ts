/** @returns where a link of ours leads at the origin of this page, which can be found at others than the one that mails say. */
export function hereOf(url: string): string {
  const { pathname, search } = new URL(url);
  return pathname + search;
}

/** Has the browser fetch what is at an address, beside the page: straight to where it keeps files, however much it is. */
export function followDownload(url: string): void {
  const link = document.createElement('a');
  link.href = url;
  // Where it is refused the page stays: without this the refusal would take its place.
  link.download = '';
  link.click();
}
