import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'

type Answers = { connection?: string; from?: string; to?: string; data?: string }
type Mail = { to: string; content: string }

/** A server that speaks SMTP (RFC 5321), says yes to all but what is given, and keeps what it took. */
export async function startSmtpServer(answers: Answers = {}) {
  const mails: Mail[] = []
  const server = createServer(socket => {
    let to = ''
    let content: string[] | undefined
    const say = (line: string) => socket.write(`${line}\r\n`)
    const read = (line: string): unknown => {
      if (content && line !== '.') return content.push(line)
      if (content) {
        mails.push({ to, content: content.join('\n') })
        content = undefined
        return say('250 taken')
      }
      const word = line.slice(0, 4).toUpperCase()
      if (word === 'EHLO') return say('250 localhost')
      if (word === 'MAIL') return say(answers.from ?? '250 yes')
      if (word === 'RCPT') {
        to = /<(.*)>/.exec(line)?.[1] ?? ''
        return say(answers.to ?? '250 yes')
      }
      if (word === 'DATA') {
        if (!answers.data) content = []
        return say(answers.data ?? '354 go on')
      }
      return say(word === 'QUIT' ? '221 bye' : '250 yes')
    }
    let rest = ''
    socket.on('error', () => {})
    socket.on('data', chunk => {
      const lines = (rest + chunk).split('\r\n')
      rest = lines.pop() ?? ''
      lines.forEach(read)
    })
    say(answers.connection ?? '220 localhost')
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    mails,
    stop: () => new Promise(resolve => server.close(resolve)),
  }
}
