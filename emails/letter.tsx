import { Body, Button, Container, Head, Heading, Hr, Html, Preview, Text } from '@react-email/components'
import type { ReactNode } from 'react'

const INK = '#1E1B3A'
const FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, sans-serif'
const text = { color: INK, fontSize: '17px', lineHeight: '26px' }

type Parts = { language: string; preview: string; title: string; footer: string; children: ReactNode }

/** What all our messages look like: warm paper, a brick line, one column. */
export function Letter({ language, preview, title, footer, children }: Parts) {
  return (
    <Html lang={language}>
      <Head />
      <Preview>{preview}</Preview>
      <Body style={{ backgroundColor: '#FFFAF2', fontFamily: FONT, margin: 0, padding: '24px 12px' }}>
        <Container
          style={{
            backgroundColor: '#FFFFFF',
            border: `2px solid ${INK}`,
            borderTop: '12px solid #B5452F',
            padding: '24px',
          }}
        >
          <Heading style={{ color: INK, fontSize: '26px', lineHeight: '30px', margin: 0 }}>{title}</Heading>
          {children}
          <Hr style={{ borderColor: '#8C8799' }} />
          <Text style={{ ...text, color: '#5B5670', fontSize: '15px', lineHeight: '22px' }}>{footer}</Text>
        </Container>
      </Body>
    </Html>
  )
}

export function Paragraph({ children }: { children: ReactNode }) {
  return <Text style={text}>{children}</Text>
}

export function MainLink({ href, children }: { href: string; children: ReactNode }) {
  const look = { backgroundColor: '#1F4F86', borderRadius: '4px', color: '#FFFFFF', fontSize: '17px', fontWeight: 700 }
  return (
    <Button href={href} style={{ ...look, padding: '14px 22px' }}>
      {children}
    </Button>
  )
}
