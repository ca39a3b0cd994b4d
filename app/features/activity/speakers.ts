export type Speaker = { name: string; about: string | null }

const BETWEEN = /\s+[—–-]\s+/

/** Speakers as an organiser types them, one a line: `Nadia B. — développeuse`. Empty lines are left out. */
export function readSpeakers(text: string): Speaker[] {
  return text
    .split(/\r?\n/)
    .map(line => line.trim())
    .filter(Boolean)
    .map(line => {
      const [name = '', ...about] = line.split(BETWEEN)
      return { name, about: about.join(' — ') || null }
    })
}

/** The same lines again, for the form. */
export function writtenSpeakers(speakers: readonly Speaker[]): string {
  return speakers.map(({ name, about }) => [name, about].filter(Boolean).join(' — ')).join('\n')
}
