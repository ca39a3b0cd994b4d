import type { ImportSubject } from 'db/schema/words'
import { COLUMNS } from '~/features/import/columns'
import { SUBJECT_WORDS } from '~/features/import/words'

/** The columns of each kind of file, and a file to fill in. */
export function Models({ subjects, address }: { subjects: ImportSubject[]; address: string }) {
  return (
    <section aria-labelledby="models" className="grid max-w-3xl gap-4">
      <h2 id="models">Les colonnes attendues</h2>
      <p>Dans l’ordre que vous voulez, sans souci des majuscules ni des accents. Une cellule vide ne dit rien.</p>
      {subjects.map(subject => (
        <details key={subject} className="rounded-brick border-2 border-line bg-white px-4">
          <summary className="flex min-h-touch cursor-pointer items-center font-bold">{SUBJECT_WORDS[subject]}</summary>
          <dl className="grid gap-2 pb-4">
            {COLUMNS[subject].map(({ name, help, example }) => (
              <div key={name} className="grid gap-x-4 sm:grid-cols-[12rem_1fr]">
                <dt className="font-bold wrap-anywhere">{name}</dt>
                <dd>{help || (example && `par exemple ${example}`)}</dd>
              </div>
            ))}
          </dl>
          <p className="pb-4">
            <a href={`${address}/${subject}.csv`} className="inline-flex min-h-touch items-center" download>
              Télécharger le modèle ({SUBJECT_WORDS[subject].toLowerCase()})
            </a>
          </p>
        </details>
      ))}
    </section>
  )
}
