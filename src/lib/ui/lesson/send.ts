/** Tells the server something about this lesson; it survives the page being left. */
export async function send(part: string, body: unknown): Promise<Response | undefined> {
  try {
    return await fetch(`${location.pathname.replace(/\/$/, '')}/${part}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      keepalive: true
    });
  } catch {
    return undefined; // offline: the form at the end carries the answers again, and the place is told with the next move
  }
}
