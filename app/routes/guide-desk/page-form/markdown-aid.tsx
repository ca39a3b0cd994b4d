const SIGNS = [
  ['une ligne vide', 'un nouveau paragraphe'],
  ['## Horaires', 'un titre'],
  ['- au début de la ligne', 'une liste'],
  ['**important**', 'en gras'],
  ['[le site de Pix](https://pix.fr)', 'un lien'],
] as const

/** How to give a text its form, in five lines. */
export function MarkdownAid() {
  return (
    <details className="rounded-brick bg-soft-pastel px-4">
      <summary className="min-h-touch cursor-pointer content-center font-bold">
        Aide{'\u00a0'}: mettre les textes en forme
      </summary>
      <dl className="grid gap-x-6 pb-2 sm:grid-cols-[auto_1fr]">
        {SIGNS.map(([sign, result]) => (
          <div key={sign} className="contents">
            <dt className="font-mono text-base wrap-anywhere">{sign}</dt>
            <dd className="mb-2">{result}</dd>
          </div>
        ))}
      </dl>
      <p className="pb-4">
        Une image se copie depuis la page{' '}
        <a href="/organisation/guide/images" className="inline-flex min-h-touch items-center">
          Images
        </a>
        , avec les mots qui la décrivent.
      </p>
    </details>
  )
}
