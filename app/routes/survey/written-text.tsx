/** What somebody wrote, lines kept. */
export function WrittenText({ text }: { text: string }) {
  return (
    <blockquote className="border-s-4 border-brick ps-4 whitespace-pre-line wrap-anywhere">
      <p>{text}</p>
    </blockquote>
  )
}
