/** Now and so many minutes on the organisation's clocks. */
export function wallClock(minutes: number): string {
  return new Date(Date.now() + minutes * 60_000)
    .toLocaleString('sv', { timeZone: 'Asia/Shanghai' })
    .replace(' ', 'T')
    .slice(0, 16);
}
