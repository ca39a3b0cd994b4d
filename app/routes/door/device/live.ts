const AGAIN = 3000

type Listening = {
  token: () => string | undefined
  /** Something of the edition changed: look again. */
  onEvent: () => void
  onOpen: (isOpen: boolean) => void
  signal: AbortSignal
}

/** Keeps the server's stream of events open: read with `fetch`, since an EventSource sends no token. Returns at the end. */
export async function listenToServer({ token, onEvent, onOpen, signal }: Listening): Promise<void> {
  while (!signal.aborted) {
    const current = token()
    if (current) {
      await readStream(current, { onEvent, onOpen, signal }).catch(() => {})
      onOpen(false)
    }
    await pause(AGAIN, signal)
  }
}

async function readStream(token: string, { onEvent, onOpen, signal }: Omit<Listening, 'token'>): Promise<void> {
  const response = await fetch('/api/porte/evenements', { headers: { Authorization: `Bearer ${token}` }, signal })
  if (!response.ok || !response.body) return
  onOpen(true)
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader()
  let last = ''
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const lines = (last + part.value).split('\n')
    last = lines.pop() ?? ''
    if (lines.some(line => line.startsWith('data:'))) onEvent()
  }
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise(resolve => {
    const timer = setTimeout(resolve, milliseconds)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })
}
