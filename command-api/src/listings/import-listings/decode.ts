/** The text of a file, or why it has none, as the end of a sentence. */
export type Decoded = { text: string } | { reason: string };

/** Where a workbook is sent instead of a text: Excel and LibreOffice write archives, old Excel compound documents. */
const workbooks = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
];

/**
 * Decodes a file as spreadsheets write them: UTF-8 with or without its mark; UTF-16 with its mark (“Unicode text” of Excel)
 * or told by its zeros; and where it is no UTF-8, Windows-1252, which is what “CSV” means in an Excel of western Europe.
 */
export function decodeFile(bytes: Uint8Array): Decoded {
  if (bytes.length === 0) return { reason: 'is empty' };
  if (workbooks.some((mark) => mark.every((byte, i) => bytes[i] === byte))) {
    return { reason: 'is a workbook, not a CSV file: save the sheet as “CSV UTF-8” and send that' };
  }
  const text = new TextDecoder(encodingOf(bytes)).decode(bytes);
  return text.includes('\0') ? { reason: 'is no text' } : { text };
}

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second !== 0)) return 'utf-16be';
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252';
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
