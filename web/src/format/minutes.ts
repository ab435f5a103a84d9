/** @returns a length in seconds as players write it: 0:07, 1:00. */
export function minutes(seconds: number): string {
  const whole = Math.max(1, Math.round(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
