import { Link } from '@remix-run/react'
import type { RecruitingCompany } from '~/features/after-work/queries.server'
import { Table } from '~/ui/table'
import { Tag } from '~/ui/tag'
import { counted } from '../counted'

type Props = { companies: RecruitingCompany[]; activityId: string; base: string }

/** Who recruits, at how many tables, with which offers. */
export function CompaniesTable({ companies, activityId, base }: Props) {
  return (
    <Table
      caption={counted(companies.length, 'entreprise', 'entreprises')}
      rows={companies}
      rowKey={({ id }) => id}
      columns={[
        {
          heading: 'Entreprise',
          cell: ({ slug, name }) => (
            <Link to={`/organisation/structures/${slug}`} className="inline-flex min-h-touch items-center font-bold">
              {name}
            </Link>
          ),
        },
        {
          heading: 'Tables',
          cell: ({ slug, name, tables }) => (
            <Link
              to={`${base}/entreprises/${slug}`}
              aria-label={`${counted(tables, 'table', 'tables')} pour ${name}\u00a0: changer`}
              className="inline-flex min-h-touch items-center whitespace-nowrap"
            >
              {counted(tables, 'table', 'tables')}
            </Link>
          ),
        },
        { heading: 'Offres', cell: company => <Offers company={company} activityId={activityId} /> },
      ]}
    />
  )
}

function Offers({ company: { id, name, offers }, activityId }: { company: RecruitingCompany; activityId: string }) {
  return (
    <ul>
      {offers.map(({ id, title, posts, withdrawnAt }) => (
        <li key={id}>
          <Link to={`/organisation/offres/${id}`} className="inline-flex min-h-touch items-center">
            {title}
          </Link>{' '}
          {withdrawnAt ? <Tag look="alert">retirée</Tag> : counted(posts, 'poste', 'postes')}
        </li>
      ))}
      <li>
        <Link
          to={`/organisation/offres/nouvelle?activite=${activityId}&structure=${id}`}
          aria-label={`Ajouter une offre pour ${name}`}
          className="inline-flex min-h-touch items-center"
        >
          Ajouter une offre
        </Link>
      </li>
    </ul>
  )
}
