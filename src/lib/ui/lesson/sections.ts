/** The parts under a lesson that change while it is read. */
const parts = ['notes', 'questions'];

/** Sends the forms of those parts without leaving the place in the text; `shown` is called when they are new. */
export function sendInPlace(shown: () => void): void {
  document.addEventListener('submit', (event) => {
    const form = event.target as HTMLFormElement;
    if (!form.matches('[data-in-place]')) return;
    event.preventDefault();
    void submit(form, event.submitter).then(shown);
  });
}

async function submit(form: HTMLFormElement, submitter: HTMLElement | null): Promise<void> {
  const body = new FormData(form, submitter);
  let answer: Response;
  try {
    answer = await fetch(form.action, { method: 'POST', headers: { accept: 'text/html' }, body });
  } catch {
    return form.submit();
  }
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  if (!page.getElementById(parts[0]!)) return form.submit();
  const within = parts.find((id) => document.getElementById(id)?.contains(form));
  for (const id of parts) {
    const fresh = page.getElementById(id);
    if (fresh) document.getElementById(id)?.replaceWith(document.adoptNode(fresh));
  }
  const part = within ? document.getElementById(within) : null;
  part?.querySelector<HTMLElement>('[role="alert"], h2')?.focus();
}
