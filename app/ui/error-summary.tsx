type Line = { id: string; label: string }

/** What must be corrected, on top of the form; each line leads to its field, where the sentence stands. */
export function ErrorSummary({ title, lines }: { title: string; lines: Line[] }) {
  if (lines.length === 0) return null
  return (
    <div role="alert" className="rounded-brick border-2 border-alert bg-soft-alert px-4 py-3">
      <p className="font-bold">
        <span aria-hidden="true">! </span>
        {title}
      </p>
      <ul className="flex flex-wrap gap-x-6">
        {lines.map(({ id, label }) => (
          <li key={id}>
            <a href={`#${id}`} className="inline-flex min-h-touch items-center text-alert">
              {label}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
