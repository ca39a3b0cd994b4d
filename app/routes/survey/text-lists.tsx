import { Form } from '@remix-run/react'
import { Button, ButtonLink } from '~/ui/button'
import { Tag } from '~/ui/tag'
import { WrittenText } from './written-text'

type Place = 'waiting' | 'published' | 'aside'
type Written = { id: string; text: string; place: Place; hasContact: boolean }

const LISTS: [place: Place, title: string, empty: string][] = [
  ['waiting', 'Mots à lire', 'Aucun mot n’attend d’être lu.'],
  ['published', 'Mots publiés', 'Aucun mot n’est publié.'],
  ['aside', 'Mots mis de côté', 'Aucun mot n’est mis de côté.'],
]

/** What people wrote, by what was decided of it: nobody but the organisers reads what is not published. */
export function TextLists({ texts, base }: { texts: Written[]; base: string }) {
  return (
    <>
      <section className="grid gap-3">
        <h2>Les mots</h2>
        <p className="max-w-3xl">
          Vous seuls les lisez avant de les publier. Ne publiez pas un mot qui permet de reconnaître quelqu’un
          {'\u00a0'}: un nom, un numéro, une histoire trop précise. Ceux qui ne sont pas publiés sont effacés avec les
          données de l’édition.
        </p>
      </section>
      {LISTS.map(([place, title, empty]) => {
        const own = texts.filter(text => text.place === place)
        return (
          <section key={place} aria-labelledby={place} className="grid gap-4">
            <h3 id={place}>
              {title} ({own.length})
            </h3>
            {own.length === 0 && <p className="text-stone">{empty}</p>}
            <ul className="grid max-w-3xl gap-4">
              {own.map(text => (
                <TextCard key={text.id} {...text} base={base} />
              ))}
            </ul>
          </section>
        )
      })}
    </>
  )
}

function TextCard({ id, text, place, hasContact, base }: Written & { base: string }) {
  return (
    <li className="grid gap-3 rounded-brick border-2 border-line bg-white p-4">
      {hasContact && (
        <p>
          <Tag look="alert">Il y a peut-être une adresse ou un numéro{'\u00a0'}: relisez</Tag>
        </p>
      )}
      <WrittenText id={id} text={text} />
      <div className="flex flex-wrap gap-3">
        {place !== 'published' && (
          <Form method="post" action={`${base}/${id}/publication`}>
            <Button type="submit" look="secondary" aria-describedby={id}>
              Publier
            </Button>
          </Form>
        )}
        {place !== 'aside' && (
          <Form method="post" action={`${base}/${id}/mise-de-cote`}>
            <Button type="submit" look="secondary" aria-describedby={id}>
              {place === 'published' ? 'Ne plus publier' : 'Mettre de côté'}
            </Button>
          </Form>
        )}
        <ButtonLink to={`${base}/${id}/effacement`} look="danger" aria-describedby={id}>
          Effacer
        </ButtonLink>
      </div>
    </li>
  )
}
