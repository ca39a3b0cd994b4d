import type { Entry } from '~/features/check-in/schema'

/** Entries that the server has not confirmed, kept on the phone until it does. */
export type Queue = { list(): Entry[]; add(entry: Entry): void; remove(ids: readonly string[]): void }

/** One storage item for each entry, so that two tabs lose nothing of each other's; memory when the storage refuses. */
export function openQueue(edition: string, storage: Storage): Queue {
  const prefix = `accueil:${edition}:attente:`
  const unstored = new Map<string, Entry>()

  return {
    list() {
      const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '')
      const stored = keys.flatMap(key => (key.startsWith(prefix) ? parse(storage.getItem(key)) : []))
      return [...stored, ...unstored.values()]
    },
    add(entry) {
      try {
        storage.setItem(prefix + entry.id, JSON.stringify(entry))
      } catch {
        unstored.set(entry.id, entry)
      }
    },
    remove(ids) {
      for (const id of ids) {
        storage.removeItem(prefix + id)
        unstored.delete(id)
      }
    },
  }
}

function parse(text: string | null): Entry[] {
  try {
    return [JSON.parse(text ?? '') as Entry]
  } catch {
    return []
  }
}
