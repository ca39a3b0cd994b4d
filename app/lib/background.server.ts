const running = new Set<Promise<void>>()

/** Does something after the answer has left. A failure is logged without its message, which may hold personal data. */
export function inBackground(name: string, task: () => Promise<unknown>): void {
  const run: Promise<void> = task()
    .then(() => {})
    .catch(error => console.error(`${name} failed: ${placeOf(error)}`))
    .finally(() => running.delete(run))
  running.add(run)
}

/** Waits until nothing is left to do behind the answers. */
export async function backgroundDone(): Promise<void> {
  while (running.size > 0) await Promise.all(running)
}

/** An error's kind and the lines of code it came through. Its message stays out: a database quotes what it was given. */
export function placeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  const frames =
    error.stack
      ?.replace(error.message, '')
      .split('\n')
      .filter(line => /^\s+at /.test(line)) ?? []
  return [error.name, ...frames].join('\n')
}
