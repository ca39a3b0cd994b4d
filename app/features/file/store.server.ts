import { db } from 'db/client.server'
import { storedFiles } from 'db/schema/organisations'
import { eq } from 'drizzle-orm'
import { config } from '~/lib/config.server'
import type { FileStore, StoredFile } from '~/lib/file-store.server'

const database: FileStore = {
  async put(key, file) {
    await db
      .insert(storedFiles)
      .values({ key, ...file })
      .onConflictDoUpdate({ target: storedFiles.key, set: file })
  },
  async find(key) {
    const [found] = await db.select().from(storedFiles).where(eq(storedFiles.key, key))
    return found && { mediaType: found.mediaType, content: new Uint8Array(found.content) }
  },
  async remove(key) {
    await db.delete(storedFiles).where(eq(storedFiles.key, key))
  },
}

/** Where files are kept: a bucket when the settings name one, else the database. */
async function openStore(): Promise<FileStore> {
  if (!config.s3) return database
  const { openS3Store } = await import('~/lib/file-store.server')
  return openS3Store(config.s3)
}

/** Keeps a file under a key, in place of the one that was there. */
export async function putFile(key: string, file: StoredFile): Promise<void> {
  const store = await openStore()
  await store.put(key, file)
}

/** The file kept under a key. */
export async function findFile(key: string): Promise<StoredFile | undefined> {
  const store = await openStore()
  return store.find(key)
}

/** Forgets a file; one that is not there is forgotten already. */
export async function removeFile(key: string): Promise<void> {
  const store = await openStore()
  await store.remove(key)
}
