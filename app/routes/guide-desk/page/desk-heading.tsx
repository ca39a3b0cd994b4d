import { Link } from '@remix-run/react'
import { PageHeading } from '~/ui/page-heading'

export type Heading = { base: string; title: string; above: string; address: string | null }

const PAGES = {
  Texte: '',
  Aperçu: '/apercu',
  Publication: '/publication',
  Versions: '/versions',
  Suivi: '/responsable',
}

type Props = { heading: Heading; current: keyof typeof PAGES; isUntitled?: boolean }

/** What stands on top of every page about one page of the guide. */
export function DeskHeading({ heading, current, isUntitled }: Props) {
  const { base, title, above, address } = heading
  return (
    <div className="grid gap-1">
      <p className="flex flex-wrap gap-x-6">
        <Link to="/organisation/guide" className="inline-flex min-h-touch items-center">
          Toutes les pages du guide
        </Link>
        {address && (
          <Link to={address} className="inline-flex min-h-touch items-center">
            Voir en ligne
          </Link>
        )}
      </p>
      <PageHeading
        above={above}
        title={title}
        label="Cette page du guide"
        pages={Object.entries(PAGES).map(([name, path]) => [name, base + path])}
        current={current}
        isUntitled={isUntitled}
      />
    </div>
  )
}
