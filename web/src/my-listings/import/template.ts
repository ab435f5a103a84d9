import { importColumns } from '@vivarium/contracts/listings/imports/columns.ts';
import { csvFile } from '../../ui/save-file.ts';

const quoted = (cell: string) => (/[",;\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** A file to begin with: every column that is known, and one animal. */
export function templateFile(): Blob {
  const lines = [importColumns.map(({ header }) => header), importColumns.map(({ example }) => example)];
  const text = lines.map((cells) => cells.map(quoted).join(',')).join('\r\n');
  return csvFile(`${text}\r\n`);
}
