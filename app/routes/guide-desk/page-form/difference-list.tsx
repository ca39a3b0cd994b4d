import type { Difference } from '~/features/guide/differences'
import { changedWords, type Run } from '~/lib/text/changed-words'

/** What changes from one text of a page to another, field by field. */
export function DifferenceList({ differences }: { differences: Difference[] }) {
  if (differences.length === 0) return <p>Rien ne change dans le texte.</p>
  return (
    <>
      <p className="text-stone">
        <del className="bg-soft-alert">Barré</del>
        {'\u00a0'}: enlevé. <ins className="bg-soft-leaf no-underline">Sur fond vert</ins>
        {'\u00a0'}: ajouté.
      </p>
      <dl className="grid gap-4">
        {differences.map(({ name, label, before, after }) => (
          <div key={name} className="grid gap-1 border-s-4 border-pastel ps-4">
            <dt className="font-bold">{label}</dt>
            <dd className="whitespace-pre-wrap wrap-anywhere">
              {changedWords(before, after).map((run, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the runs of a text have no other name
                <RunOfWords key={index} run={run} />
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}

function RunOfWords({ run: { is, text } }: { run: Run }) {
  if (is === 'out') return <del className="me-1 bg-soft-alert">{text}</del>
  if (is === 'in') return <ins className="bg-soft-leaf no-underline">{text}</ins>
  return text
}
