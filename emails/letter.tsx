import { Button, Container, Head, Heading, Hr, Html, Preview, Text } from '@react-email/components'
import type { ReactNode } from 'react'
import { Bricks } from './bricks'
import { COLOURS, STYLE } from './style'

const FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, sans-serif'
const text = { color: COLOURS.ink, fontSize: '17px', lineHeight: '26px', margin: '16px 0' }
const small = { color: COLOURS.stone, fontSize: '15px', lineHeight: '22px' }

type Parts = {
  language: 'fr' | 'en'
  preview: string
  title: string
  footer: string
  /** In letters that nobody asked for: where their reader stops them. */
  stopLink?: string
  children: ReactNode
}

const STOP = { fr: 'Ne plus recevoir de messages', en: 'Stop these messages' }

/** What all our messages look like: warm paper, two rows of bricks, one column; ink on a dark screen. */
export function Letter({ language, preview, title, footer, stopLink, children }: Parts) {
  return (
    <Html lang={language}>
      <Head>
        <title>{title}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <style>{STYLE}</style>
      </Head>
      <body className="page" style={{ backgroundColor: COLOURS.paper, margin: 0, padding: 0 }}>
        <Preview>{preview}</Preview>
        <div className="page" style={{ backgroundColor: COLOURS.paper, fontFamily: FONT, padding: '24px 12px' }}>
          <Container
            className="card"
            style={{ backgroundColor: '#FFFFFF', border: `2px solid ${COLOURS.ink}`, maxWidth: '600px' }}
          >
            <Bricks />
            <div style={{ padding: '20px 24px 8px' }}>
              <Heading
                className="ink"
                style={{ color: COLOURS.ink, fontSize: '26px', lineHeight: '32px', margin: '0 0 16px' }}
              >
                {title}
              </Heading>
              {children}
              <Hr style={{ borderColor: COLOURS.line, margin: '24px 0 0' }} />
              <Footer language={language} text={footer} stopLink={stopLink} />
            </div>
          </Container>
        </div>
      </body>
    </Html>
  )
}

function Footer({ language, text, stopLink }: Pick<Parts, 'language' | 'stopLink'> & { text: string }) {
  return (
    <Text className="stone" style={small}>
      {text}
      {stopLink && (
        <>
          <br />
          <a href={stopLink} style={{ color: COLOURS.stone }}>
            {STOP[language]}
          </a>
        </>
      )}
    </Text>
  )
}

export function Paragraph({ children }: { children: ReactNode }) {
  return (
    <Text className="ink" style={text}>
      {children}
    </Text>
  )
}

export function MainLink({ href, children }: { href: string; children: ReactNode }) {
  const look = { backgroundColor: COLOURS.pastel, borderRadius: '4px', color: '#FFFFFF', fontWeight: 700 }
  return (
    <Button
      href={href}
      className="button"
      style={{ ...look, fontSize: '17px', lineHeight: '24px', margin: '4px 0', padding: '14px 22px' }}
    >
      {children}
    </Button>
  )
}
