/** The first link of a page, seen when it has the focus: past the menu, to `#content`. */
export function SkipLink({ children }: { children: string }) {
  return (
    <a
      href="#content"
      className="sr-only focus:not-sr-only focus:absolute focus:z-10 focus:bg-sun focus:p-3 focus:text-ink"
    >
      {children}
    </a>
  )
}
