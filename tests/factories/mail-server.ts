import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

export type Received = { messageId: string; to: string; subject: string; source: string };

/**
 * A real SMTP server that takes every mail, or does with it what `answer` says: an error refuses it.
 */
export async function startMailServer(answer: (mail: Received) => Error | null | Promise<null> = () => null) {
  const received: Received[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, session, callback) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', async () => {
        const source = Buffer.concat(chunks).toString('utf8');
        const mail = {
          messageId: header(source, 'Message-ID'),
          to: session.envelope.rcptTo.map(({ address }) => address).join(),
          subject: header(source, 'Subject'),
          source
        };
        const refusal = await answer(mail);
        if (!refusal) received.push(mail);
        callback(refusal);
      });
    }
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    received,
    url: `smtp://127.0.0.1:${port}`,
    stop: () => new Promise<void>((resolve) => server.close(resolve))
  };
}

function header(source: string, name: string): string {
  const unfolded = source.replace(/\r\n[ \t]+/g, ' ');
  return new RegExp(`^${name}: (.*)$`, 'mi').exec(unfolded)?.[1]?.trim() ?? '';
}
