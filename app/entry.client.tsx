import { RemixBrowser } from '@remix-run/react'
import { StrictMode, startTransition } from 'react'
import { hydrateRoot } from 'react-dom/client'

// Whoever clicks while the root is suspended makes React 18 fail with its error 345: it starts once nothing suspends. Until
// then links and forms work as they do without script.
pageData().then(hydrate)

/** Remix throws the promise of the page's data, before it uses any hook, until they have been read. */
async function pageData() {
  try {
    RemixBrowser({})
  } catch (reading) {
    await reading
  }
}

function hydrate() {
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <RemixBrowser />
      </StrictMode>,
    )
  })
}
