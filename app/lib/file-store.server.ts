import { createHash } from 'node:crypto'
import { AwsClient } from 'aws4fetch'

const TIMEOUT = 10_000

export type StoredFile = { mediaType: string; content: Uint8Array<ArrayBuffer> }

export type FileStore = {
  put(key: string, file: StoredFile): Promise<void>
  find(key: string): Promise<StoredFile | undefined>
  remove(key: string): Promise<void>
}

export type S3Settings = {
  endpoint: string
  bucket: string
  region: string
  accessKeyId: string
  secretAccessKey: string
}

/** A bucket of an S3-compatible store, addressed by path. Throws when the store answers anything but yes or not found. */
export function openS3Store({ endpoint, bucket, region, accessKeyId, secretAccessKey }: S3Settings): FileStore {
  const client = new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3', retries: 2 })

  async function ask(method: 'PUT' | 'GET' | 'DELETE', key: string, file?: StoredFile): Promise<Response> {
    const path = [bucket, ...key.split('/')].map(encodeURIComponent).join('/')
    const answer = await client.fetch(`${endpoint}/${path}`, {
      method,
      body: file?.content,
      headers: {
        'X-Amz-Content-Sha256': createHash('sha256')
          .update(file?.content ?? '')
          .digest('hex'),
        ...(file ? { 'Content-Type': file.mediaType } : {}),
      },
      signal: AbortSignal.timeout(TIMEOUT),
    })
    if (!answer.ok && answer.status !== 404) throw new Error(`The file store answered ${answer.status} to ${method}`)
    return answer
  }

  return {
    async put(key, file) {
      const answer = await ask('PUT', key, file)
      if (!answer.ok) throw new Error('The file store has no such bucket')
    },
    async find(key) {
      const answer = await ask('GET', key)
      if (!answer.ok) return undefined
      const mediaType = answer.headers.get('Content-Type') ?? 'application/octet-stream'
      return { mediaType, content: new Uint8Array(await answer.arrayBuffer()) }
    },
    async remove(key) {
      await ask('DELETE', key)
    },
  }
}
