import type { ReactNode } from 'react'

type Pictures = { narrow: string; wide: string }

/**
 * A figure whose title says what it shows. The picture is hidden from screen readers: the table among `children` says
 * the same, number by number. `pictures` are SVG texts made by lib/chart.server.
 */
export function ChartFigure({
  id,
  title,
  pictures,
  children,
}: {
  id: string
  title: string
  pictures?: Pictures | string
  children?: ReactNode
}) {
  return (
    <section
      aria-labelledby={id}
      className="grid min-w-0 grid-cols-[minmax(0,1fr)] content-start gap-4 break-inside-avoid print:block print:space-y-3"
    >
      <h2 id={id}>{title}</h2>
      {typeof pictures === 'string' && <Picture svg={pictures} className="max-w-md" />}
      {typeof pictures === 'object' && (
        <>
          <Picture svg={pictures.narrow} className="max-w-80 sm:hidden" />
          <Picture svg={pictures.wide} className="hidden max-w-[37.5rem] sm:block" />
        </>
      )}
      {children}
    </section>
  )
}

/** An SVG text made by lib/chart.server, hidden from screen readers: words beside it say the same. */
export function Picture({ svg, className }: { svg: string; className: string }) {
  return (
    <div
      aria-hidden="true"
      className={`*:block *:h-auto *:w-full *:overflow-visible ${className}`}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: made by our server, which escapes every text in it
      dangerouslySetInnerHTML={{ __html: svg }}
    />
  )
}

/** The numbers behind a picture, one touch away; on paper they are open. `about` says to screen readers which ones. */
export function ChartNumbers({
  label,
  about,
  isOpen = false,
  children,
}: {
  label: string
  about: string
  isOpen?: boolean
  children: ReactNode
}) {
  return (
    <details open={isOpen} className="print:[&::details-content]:[content-visibility:visible]">
      <summary className="inline-flex min-h-touch items-center font-bold text-pastel underline underline-offset-4 print:hidden">
        {label}
        <span className="sr-only">{` – ${about}`}</span>
      </summary>
      <div className="pt-2">{children}</div>
    </details>
  )
}
