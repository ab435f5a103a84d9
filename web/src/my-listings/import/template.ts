import { importColumns } from '@vivarium/contracts/listings/imports/columns.ts';

const quoted = (cell: string) => (/[",;\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** A file to begin with: every column that is known, and one animal. With the mark by which Excel knows UTF-8. */
export function templateFile(): Blob {
  const lines = [importColumns.map(({ header }) => header), importColumns.map(({ example }) => example)];
  const text = lines.map((cells) => cells.map(quoted).join(',')).join('\r\n');
  return new Blob([`\uFEFF${text}\r\n`], { type: 'text/csv' });
}

/** Has the browser save a file. */
export function saveFile(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // Not at once: some browsers begin to read it only after the click.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
