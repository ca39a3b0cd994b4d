/** A field that people neither see nor hear; robots fill it. Its label is for whoever meets it all the same. */
export function Trap({ name, label }: { name: string; label: string }) {
  return (
    <div aria-hidden="true" className="absolute -start-[200vw] size-px overflow-hidden">
      <label>
        {label}
        <input name={name} tabIndex={-1} autoComplete="off" />
      </label>
    </div>
  )
}
