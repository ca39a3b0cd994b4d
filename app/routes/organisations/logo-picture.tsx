/** An organisation's small logo, in a box that keeps its room before it comes. */
export function Logo({ address, name }: { address: string; name: string }) {
  return (
    <img
      src={address}
      alt={`Logo de ${name}`}
      width={120}
      height={60}
      loading="lazy"
      className="h-12 w-24 bg-white object-contain"
    />
  )
}
