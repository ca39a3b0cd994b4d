/** A letter as it would arrive. Its page runs no script; links open beside. */
export function LetterFrame({ title, address, name }: { title: string; address?: string; name?: string }) {
  return (
    <iframe
      title={`Le message tel qu’il arrive\u00a0: ${title}`}
      name={name}
      src={address}
      sandbox="allow-popups allow-popups-to-escape-sandbox"
      className="h-[64rem] w-full max-w-2xl sm:h-[44rem] rounded-brick border-2 border-line bg-white"
    />
  )
}
