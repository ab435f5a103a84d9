/** @returns a UUIDv4. Unlike `crypto.randomUUID` it is there without HTTPS too, on a home network. */
export function randomUuid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const variant = '89ab'[(bytes[8] ?? 0) & 3];
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
  ];
  return [...parts, hex.slice(20)].join('-');
}

const KEY = 'vivarium.visitor';
let unkept: string | undefined;

/** @returns a random id of this session of the browser: gone with its tab, and of nothing else in the market. */
export function visitorOfSession(): string {
  try {
    const known = sessionStorage.getItem(KEY) ?? randomUuid();
    sessionStorage.setItem(KEY, known);
    return known;
  } catch {
    unkept ??= randomUuid();
    return unkept;
  }
}
