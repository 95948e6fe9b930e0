import { UsageError, type Io } from '../io';

const verbs: Record<string, () => Promise<(args: string[], io: Io) => Promise<number>>> = {
  classify: async () => (await import('./drill-classify')).classify,
  score: async () => (await import('./drill-score')).score,
  play: async () => (await import('./drill-play')).play,
  rescore: async () => (await import('./drill-rescore')).rescore
};

/** `drill classify`, `drill score`, `drill play` and `drill rescore`. */
export async function run(args: string[], io: Io): Promise<number> {
  const [verb, ...rest] = args;
  const load = verb !== undefined && Object.hasOwn(verbs, verb) ? verbs[verb] : undefined;
  if (!load)
    throw new UsageError(
      verb
        ? `There is no command “drill ${verb}”.`
        : 'Say what to do: drill classify, score, play or rescore.'
    );
  return (await load())(rest, io);
}
