type Props = { contents: { id: string; name: string }[]; slug: string }

/** What a long page of figures holds, and the way to each; the whole as a workbook. */
export function PageContents({ contents, slug }: Props) {
  return (
    <nav aria-labelledby="contents" className="no-print grid gap-1 text-base">
      <h3 id="contents" className="text-lg">
        Sur cette page
      </h3>
      <ul>
        {contents.map(({ id, name }) => (
          <li key={id}>
            <a href={`#${id}`} className="inline-flex min-h-touch items-center lg:min-h-8">
              {name}
            </a>
          </li>
        ))}
      </ul>
      <p>
        <a
          href={`/organisation/editions/${slug}/statistiques.xlsx`}
          className="inline-flex min-h-touch items-center font-bold"
        >
          Tous les chiffres en tableur (XLSX)
        </a>
      </p>
    </nav>
  )
}
