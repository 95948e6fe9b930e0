import { text } from 'node:stream/consumers';
import { runCommandLine } from './command-line';

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

process.exitCode = await runCommandLine(process.argv.slice(2), {
  stdin: () => text(process.stdin),
  out: (output) => void process.stdout.write(ended(output)),
  err: (output) => void process.stderr.write(ended(output)),
  json: process.argv.includes('--json')
});

function ended(output: string): string {
  return output.endsWith('\n') ? output : `${output}\n`;
}
