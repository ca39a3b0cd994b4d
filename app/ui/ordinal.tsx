/** `6e` with its ending raised, as print does. Takes the text of `ordinal()`. */
export function Ordinal({ text }: { text: string }) {
  return (
    <span>
      {text.replace(/\D+$/, '')}
      <sup className="text-[0.65em] leading-none">{text.match(/\D+$/)?.[0]}</sup>
    </span>
  )
}
