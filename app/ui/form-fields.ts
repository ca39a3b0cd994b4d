/** What a refused form sends back: what was typed, and sentences by field. */
export type Reply = {
  initialValue?: Record<string, unknown> | null
  error?: Record<string, string[] | null> | null
}

type Stored = Record<string, string | number | null | undefined>

/**
 * What to spread on each field: its name, what was typed if the form came back, else what is stored, and its errors.
 * `<TextField label="Titre" {...field('title')} />`
 */
export function formFields(reply: Reply | undefined, stored: Stored = {}) {
  return (name: string) => {
    const typed = reply?.initialValue?.[name]
    const value = reply ? typed : stored[name]
    return {
      id: name,
      name,
      defaultValue: typeof value === 'string' || typeof value === 'number' ? String(value) : undefined,
      errors: reply?.error?.[name] ?? undefined,
    }
  }
}
