import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { canOrganiseEverything } from '~/features/account/policy'
import { requireMember } from '~/features/account/session.server'
import { canReadOrganisations } from '~/features/organisation/policy'
import { listOrganisations } from '~/features/organisation/queries.server'
import { logoAddress } from '~/features/organisation/words'
import { authorise } from '~/lib/http.server'
import { Button, ButtonLink } from '~/ui/button'
import { TextField } from '~/ui/field'
import { Notice } from '~/ui/notice'
import { Table } from '~/ui/table'
import { Logo } from './logo-picture'

const MOST_TYPED = 100

export const meta: MetaFunction = () => [{ title: 'Structures · LNPSQ' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  authorise(canReadOrganisations(member))
  const { searchParams } = new URL(request.url)
  const search = (searchParams.get('q') ?? '').trim().slice(0, MOST_TYPED).replaceAll('\0', '')
  const found = await listOrganisations(search)
  return {
    search,
    canAdd: canOrganiseEverything(member),
    isDeleted: searchParams.has('supprimee'),
    organisations: found.map(({ slug, name, website, logoKey, editions }) => ({
      slug,
      name,
      website,
      editions,
      logo: logoAddress({ slug, logoKey }, 'small'),
    })),
  }
}

export default function Organisations() {
  const { search, canAdd, isDeleted, organisations } = useLoaderData<typeof loader>()
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6 py-10">
      <h1>Structures</h1>
      {isDeleted && <Notice tone="success" title="La structure est supprimée." />}
      <p>
        Partenaires, exposants, employeurs, organismes de formation, prescripteurs{'\u00a0'}: toutes éditions ensemble.
      </p>
      <div className="flex flex-wrap items-end justify-between gap-4">
        <Form method="get" role="search" className="flex flex-wrap items-end gap-3">
          <TextField id="q" name="q" type="search" label="Chercher un nom" defaultValue={search} />
          <Button type="submit" look="secondary">
            Chercher
          </Button>
        </Form>
        {canAdd && <ButtonLink to="/organisation/structures/nouvelle">Ajouter une structure</ButtonLink>}
      </div>
      {organisations.length === 0 ? (
        <p>
          Aucune structure{search && ` ne porte un nom comme «\u00a0${search}\u00a0»`}.{' '}
          {search && <Link to="/organisation/structures">Voir toutes les structures</Link>}
        </p>
      ) : (
        <Table
          caption={`${organisations.length} ${organisations.length === 1 ? 'structure' : 'structures'}`}
          rows={organisations}
          rowKey={({ slug }) => slug}
          columns={[
            {
              heading: 'Structure',
              cell: ({ slug, name, logo }) => (
                <span className="flex min-w-40 flex-wrap items-center gap-x-4">
                  <Link
                    to={`/organisation/structures/${slug}`}
                    className="inline-flex min-h-touch items-center font-bold"
                  >
                    {name}
                  </Link>
                  {logo && <Logo address={logo} name={name} />}
                </span>
              ),
            },
            {
              heading: 'Site',
              cell: ({ website }) => website && <a href={website}>{website.replace(/^https?:\/\/|\/$/g, '')}</a>,
            },
            { heading: 'Éditions', cell: ({ editions }) => editions, isNumber: true },
          ]}
        />
      )}
    </div>
  )
}
