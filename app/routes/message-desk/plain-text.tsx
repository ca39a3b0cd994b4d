/** What is read by those whose mail program shows no HTML; its links may be followed. */
export function PlainText({ text }: { text: string }) {
  const parts = [...text.split(/(https?:\/\/\S+)/).entries()]
  return (
    <section aria-label="En texte simple" className="grid gap-3">
      <h2>En texte simple</h2>
      <pre className="max-w-2xl rounded-brick border-2 border-line bg-white p-5 font-sans wrap-anywhere whitespace-pre-wrap">
        {parts.map(([index, part]) =>
          index % 2 === 0 ? (
            part
          ) : (
            <a key={index} href={part}>
              {part}
            </a>
          ),
        )}
      </pre>
    </section>
  )
}
