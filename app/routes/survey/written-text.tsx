/** What somebody wrote, lines kept. */
export function WrittenText({ id, text }: { id?: string; text: string }) {
  return (
    <blockquote id={id} className="border-s-4 border-brick ps-4 whitespace-pre-line wrap-anywhere">
      <p>{text}</p>
    </blockquote>
  )
}
